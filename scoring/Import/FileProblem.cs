namespace HealthScore.Scoring.Import;

/// <summary>Why a file cannot be read at all, in words for the person who made it.</summary>
/// <param name="File">The file as the caller named it.</param>
/// <param name="Line">1-based line; 0 when it concerns the whole file.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Fix">What to do about it.</param>
public sealed record FileProblem(string File, long Line, string Message, string Fix)
{
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Message} {Fix}" : $"{File}: {Message} {Fix}";
}
