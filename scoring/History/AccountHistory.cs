namespace HealthScore.Scoring.History;

/// <summary>How an account fared, day by day.</summary>
/// <param name="Past">The account's past that it was made of.</param>
/// <param name="Days">Oldest first; days before the first signal are left out.</param>
/// <param name="Movement">Trend and differences up to now, all under today's scorecards.</param>
/// <param name="Forecast">Raw score at the renewal date if the trend goes on, 0–100; null where there is none to tell.</param>
public sealed record AccountHistory(AccountPast Past, IReadOnlyList<HistoryDay> Days, ScoreMovement Movement, double? Forecast);
