using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scorecards.Comparing;
using HealthScore.Scoring.Scorecards.Versions;

namespace HealthScore.Bot.Configuration;

/// <summary>Scorecards with the texts of their files, as their history keeps them.</summary>
internal static class ScorecardFiles
{
    /// <param name="path">The file or folder that the set was loaded from.</param>
    /// <returns>Those whose file is still there, by whom they are recorded and when.</returns>
    public static IReadOnlyList<ScorecardVersion> Read(ScorecardSet set, string path, string by, DateTimeOffset at) =>
        [.. set.Scorecards.Select(card => Read(card, path, by, at)).OfType<ScorecardVersion>()];

    /// <summary>Null where the file has just gone or says something else already.</summary>
    public static ScorecardVersion? Read(Scorecard card, string path, string by, DateTimeOffset at)
    {
        try
        {
            var file = Directory.Exists(path) ? Path.Combine(path, card.FileName) : path;
            var content = File.ReadAllText(file);
            var fingerprint = CardNotation.Fingerprint(card);
            return ScorecardSet.Parse([(card.FileName, content)]).Set is { Scorecards: [var read] }
                && CardNotation.Fingerprint(read) == fingerprint && read.Version == card.Version
                ? new ScorecardVersion(card.Id, card.Version, fingerprint, card.FileName, content) { At = at, By = by }
                : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
