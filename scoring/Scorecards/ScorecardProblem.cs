namespace HealthScore.Scoring.Scorecards;

/// <summary>Why a scorecard file is refused.</summary>
/// <param name="File">Path as the caller named it.</param>
/// <param name="Line">1-based; 0 when it concerns the whole file.</param>
/// <param name="Key">
/// Path of the key at fault, such as <c>dimensions[0].metrics[2].curve</c>; empty for the whole file.
/// </param>
/// <param name="Message">What is wrong.</param>
/// <param name="Fix">What to write instead.</param>
public sealed record ScorecardProblem(string File, long Line, string Key, string Message, string Fix)
{
    public override string ToString() =>
        $"{File}{(Line > 0 ? $":{Line}" : "")}: {(Key.Length > 0 ? $"{Key}: " : "")}{Message} {Fix}";
}
