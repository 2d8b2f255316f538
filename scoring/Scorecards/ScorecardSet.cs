using HealthScore.Scoring.Scorecards.Reading;

namespace HealthScore.Scoring.Scorecards;

/// <summary>
/// The scorecards in force, most specific first: by number of <c>applies_to</c> keys, then by file name. Immutable.
/// </summary>
public sealed class ScorecardSet
{
    public ScorecardSet(IEnumerable<Scorecard> scorecards) =>
        Scorecards = [.. scorecards
            .OrderByDescending(card => card.AppliesTo.Count)
            .ThenBy(card => card.FileName, StringComparer.Ordinal)];

    /// <summary>In the order in which they are tried; the first that matches an account is its own.</summary>
    public IReadOnlyList<Scorecard> Scorecards { get; }

    /// <summary>Loads one file, or every <c>*.yaml</c> and <c>*.yml</c> directly in a folder.</summary>
    /// <param name="path">Of a file or folder.</param>
    public static ScorecardLoad Load(string path) => ScorecardFiles.Load(path);

    /// <summary>Reads scorecards from texts, such as embedded ones.</summary>
    /// <param name="files">File name and YAML of each.</param>
    public static ScorecardLoad Parse(IEnumerable<(string FileName, string Yaml)> files) => ScorecardFiles.Parse(files);
}
