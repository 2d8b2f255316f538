using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scorecards.Comparing;

namespace HealthScore.Bot.Commands.Scorecards;

/// <summary>A scorecard on its way into the folder of those in force.</summary>
/// <param name="Card">The new one.</param>
/// <param name="Target">The file that it becomes.</param>
/// <param name="Before">What is in force.</param>
/// <param name="After">What will be.</param>
internal sealed record PublishPlan(Scorecard Card, string Content, string Target, ScorecardSet Before, ScorecardSet After)
{
    /// <summary>A plan, or why there is none, with the fix.</summary>
    /// <param name="folder">Where the scorecards in force are.</param>
    public static (PublishPlan? Plan, IReadOnlyList<string> Faults) Make(string file, string folder)
    {
        var load = ScorecardSet.Load(file);
        if (!load.IsValid) return (null, [.. load.Problems.Select(problem => problem.ToString())]);
        if (load.Set.Scorecards is not [var card]) return (null, [$"{file} is a folder: name one file."]);
        var present = ScorecardSet.Load(folder);
        if (!present.IsValid) return (null, [.. present.Problems.Select(problem => problem.ToString())]);
        var former = present.Set.Scorecards.FirstOrDefault(one => one.Id == card.Id);
        if (former is not null && Fault(former, card) is { } fault) return (null, [fault]);
        var content = File.ReadAllText(file);
        var target = Path.Combine(folder, former?.FileName ?? Path.GetFileName(file));
        if (former is null && Path.Exists(target)) return (null, [$"{target} is there already, with another scorecard. Rename {file}."]);
        var after = new ScorecardSet(present.Set.Scorecards.Where(one => one.Id != card.Id).Append(card with { FileName = Path.GetFileName(target) }));
        return (new PublishPlan(card, content, target, present.Set, after), []);
    }

    /// <summary>Puts the file in place: whoever reads the folder sees the former content or the new one, never a part.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        var aside = $"{Target}.{Path.GetRandomFileName()}.new";
        try
        {
            await File.WriteAllTextAsync(aside, Content, cancellationToken);
            File.Move(aside, Target, overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    private static string? Fault(Scorecard former, Scorecard card)
    {
        var isSame = CardNotation.Fingerprint(former) == CardNotation.Fingerprint(card);
        return isSame && former.Version == card.Version ? $"{card.Id} version {card.Version} is in force with this meaning already; nothing was changed."
            : card.Version > former.Version ? null
            : $"{card.Id} version {former.Version} is in force: write version: {former.Version + 1} or higher into the file.";
    }
}
