using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Caching.Columns;

/// <summary>What all versions of one book share.</summary>
internal sealed class BookParts(ScoreCalculator calculator)
{
    public ScoreCalculator Calculator { get; } = calculator ?? throw new ArgumentNullException(nameof(calculator));

    public Pools Pools { get; } = new();

    public WarmEntries Warm { get; } = new();
}
