namespace HealthScore.Scoring.KeyFigures.OneAccount;

/// <summary>One invoice, as far as its signal tells.</summary>
/// <param name="At">When its lateness was told, UTC.</param>
/// <param name="DaysLate">0 = on time, below for early.</param>
/// <param name="Amount">From the attribute <c>amount</c>; null without one.</param>
/// <param name="Currency">From the attribute <c>currency</c>; null without one.</param>
/// <param name="IsOpen">From the attribute <c>status</c>: still to be paid, or paid; null where the source does not tell.</param>
public sealed record Invoice(DateTimeOffset At, double DaysLate, decimal? Amount, string? Currency, bool? IsOpen)
{
    /// <summary>Begun days count: what is shown as "1 day late" is late.</summary>
    public bool IsLate => DaysLate > 0;
}
