namespace HealthScore.Scoring.History;

/// <summary>What rules, rounding and overrides by hand add to the change of the raw score; they sum to the whole.</summary>
/// <param name="Total">score_B − score_A − (R_B − R_A).</param>
/// <param name="Rules">Caps and floors; null where a recorded end does not tell.</param>
/// <param name="Rounding">To whole numbers; null where a recorded end does not tell.</param>
/// <param name="Overrides">By people; null where a recorded end does not tell.</param>
public sealed record BesidesMetrics(double Total, double? Rules, double? Rounding, double? Overrides);
