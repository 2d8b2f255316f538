namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>
/// Counts what becomes of rows with the same identity. A write is judged by its end: rows overtaken within it vanish, and a
/// row that comes back to what was stored before leaves it as it was.
/// </summary>
internal sealed class WriteTally
{
    private long _new;
    private long _unchanged;
    private long _replaced;
    private long _repeated;

    public WriteCounts Counts => new(_new, _unchanged, _replaced, _repeated);

    /// <summary>Rows that no stored one has the identity of; the last counts.</summary>
    public void New(int rows)
    {
        _new++;
        _repeated += rows - 1;
    }

    /// <summary>Rows without id that are all the same, the first of them new.</summary>
    public void NewOnce(int rows)
    {
        _new++;
        _unchanged += rows - 1;
    }

    public void Unchanged(int rows) => _unchanged += rows;

    /// <summary>Rows that overtake one that came new earlier in this write.</summary>
    public void Repeated(int rows) => _repeated += rows;

    /// <summary>Rows of an identity that was stored before this write.</summary>
    /// <param name="same">How many of them say what was stored before.</param>
    /// <param name="wasReplaced">This write had replaced it already.</param>
    /// <param name="isReplaced">The last row says something else than what was stored before.</param>
    public void Known(int rows, int same, bool wasReplaced, bool isReplaced)
    {
        var replaced = (isReplaced ? 1 : 0) - (wasReplaced ? 1 : 0);
        _unchanged += same;
        _replaced += replaced;
        _repeated += rows - same - replaced;
    }
}
