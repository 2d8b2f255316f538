using HealthScore.Scoring.Scorecards.Comparing;

namespace HealthScore.Bot.Commands.Scorecards;

/// <summary>A difference between scorecards as a sentence.</summary>
internal static class DifferenceWords
{
    public static string Of(CardDifference difference)
    {
        var (_, path, before, after) = difference;
        if (path.Length == 0) return before is null ? $"new scorecard, {after}" : $"scorecard taken out, {before}";
        var what = Subject(path);
        return before is null ? $"{what}: {after} (new)"
            : after is null ? $"{what}: {before} (taken out)"
            : $"{what}: {before} → {after}";
    }

    private static string Subject(string path) => path.Split('/', 3) switch
    {
        ["metrics", var id, var key] => $"metric {id}, {key}",
        ["dimensions", var id, var key] => $"dimension {id}, {key}",
        ["rules", var id, var key] => $"rule {id}, {key}",
        ["bands", var band] => $"lower bound of {band}",
        ["applies_to", var key] => $"applies to {key}",
        _ => path,
    };
}
