namespace HealthScore.Scoring.Backtest;

/// <summary>
/// Who never says goodbye is lost once nothing was heard for a while: at the instant that many days after an activity, if none
/// came in between. Whoever comes back later is a customer again.
/// </summary>
public sealed record LapseRule
{
    /// <summary>Longest silence, in days.</summary>
    public const int LongestDays = 3660;

    /// <param name="days">1 to <see cref="LongestDays"/>.</param>
    /// <param name="kinds">Of signals that are activity; none for all kinds.</param>
    /// <exception cref="ArgumentException">The days are out of range.</exception>
    public LapseRule(int days, IReadOnlyList<string> kinds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, LongestDays);
        Days = days;
        Kinds = kinds;
    }

    /// <summary>N.</summary>
    public int Days { get; }

    public IReadOnlyList<string> Kinds { get; }

    public bool IsActivity(string kind) => Kinds.Count == 0 || Kinds.Contains(kind);

    /// <summary>When an account is lost after its last activity.</summary>
    internal long After(long activity) => Math.Min(activity, DateTimeOffset.MaxValue.UtcTicks - Ticks) + Ticks;

    private long Ticks => Days * TimeSpan.TicksPerDay;
}
