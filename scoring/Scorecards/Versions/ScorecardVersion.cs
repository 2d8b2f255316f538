namespace HealthScore.Scoring.Scorecards.Versions;

/// <summary>One content that a scorecard has, or had.</summary>
/// <param name="Scorecard">Id.</param>
/// <param name="Version">As its file says.</param>
/// <param name="Fingerprint">Of what it means; the same for files that only look different.</param>
/// <param name="FileName">Without folder.</param>
/// <param name="Content">The YAML.</param>
public sealed record ScorecardVersion(string Scorecard, int Version, string Fingerprint, string FileName, string Content)
{
    /// <summary>0, or 1, 2 … where the content changed under the same version.</summary>
    public int Variant { get; init; }

    /// <summary>When it was first seen, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who published it, or whose process first ran with it.</summary>
    public string By { get; init; } = "";

    /// <summary>What the person said about it; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>How people name it: <c>3</c>, and <c>3'</c>, <c>3''</c> where the content changed under that number.</summary>
    public string Label => Version.ToString(System.Globalization.CultureInfo.InvariantCulture) + new string('\'', Variant);
}
