namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>How many accounts are read at a time: as many as have about so many rows, judged by those before.</summary>
internal sealed class AccountRange
{
    private const int Rows = 100_000;
    private const int Most = 20_000;

    /// <summary>The key to go on from.</summary>
    public int From { get; private set; }

    public int Count { get; private set; } = 64;

    public void Advance(int lastKey, int accounts, int rows)
    {
        From = lastKey + 1;
        Count = (int)Math.Clamp((long)accounts * Rows / Math.Max(1, rows), 1, Math.Min(Most, 16L * Count));
    }
}
