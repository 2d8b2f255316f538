namespace HealthScore.Scoring.Backtest;

/// <summary>When to score, and how long to wait for the outcome.</summary>
public sealed record BacktestPlan
{
    /// <summary>Beyond this no one plans; also keeps dates within the calendar.</summary>
    public const int LongestHorizon = 3660;

    /// <param name="instants">At least one; repeats count once.</param>
    /// <param name="horizonDays">1 to <see cref="LongestHorizon"/>.</param>
    /// <exception cref="ArgumentException">There is no instant, or the horizon is out of range.</exception>
    public BacktestPlan(IEnumerable<DateTimeOffset> instants, int horizonDays)
    {
        Instants = [.. instants.Select(at => at.ToUniversalTime()).Distinct().Order()];
        if (Instants.Count == 0) throw new ArgumentException("A backtest needs an instant.", nameof(instants));
        ArgumentOutOfRangeException.ThrowIfLessThan(horizonDays, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(horizonDays, LongestHorizon);
        HorizonDays = horizonDays;
    }

    /// <summary>T, each once, rising.</summary>
    public IReadOnlyList<DateTimeOffset> Instants { get; }

    /// <summary>H.</summary>
    public int HorizonDays { get; }

    /// <summary>The last instant whose outcome is asked for.</summary>
    public DateTimeOffset LastOutcome => OutcomeOf(Instants[^1]);

    /// <summary>T + H.</summary>
    public DateTimeOffset OutcomeOf(DateTimeOffset instant) =>
        instant > DateTimeOffset.MaxValue.AddDays(-HorizonDays) ? DateTimeOffset.MaxValue : instant.AddDays(HorizonDays);
}
