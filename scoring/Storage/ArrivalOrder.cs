namespace HealthScore.Scoring.Storage;

/// <summary>Hands out places in the order of arrival to the rows of one write.</summary>
internal sealed class ArrivalOrder(long first)
{
    /// <summary>The first place of this write: rows below were there before it.</summary>
    public long First { get; } = first;

    /// <summary>The first place that is still free.</summary>
    public long Free { get; private set; } = first;

    public long Take() => Free++;
}
