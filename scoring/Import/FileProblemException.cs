namespace HealthScore.Scoring.Import;

/// <summary>
/// Stops the reading of a file that is damaged as a whole. An exception, not a value, because a reader that ended early
/// in silence would look like a shorter file.
/// </summary>
public sealed class FileProblemException : Exception
{
    public FileProblemException(FileProblem problem)
        : base((problem ?? throw new ArgumentNullException(nameof(problem))).ToString()) => Problem = problem;

    public FileProblem Problem { get; }
}
