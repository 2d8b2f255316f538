namespace HealthScore.Scoring.KeyFigures;

/// <summary>All key figures of some accounts in a period.</summary>
/// <param name="Period">The stretch of time.</param>
/// <param name="Accounts">How many accounts were looked at.</param>
/// <param name="Figures">In the order of <see cref="FigureIds.All"/>; conversions last.</param>
/// <param name="Topics">Ticket topics, the most frequent first.</param>
public sealed record KeyFigureSet(
    Period Period, int Accounts, IReadOnlyList<KeyFigure> Figures, IReadOnlyList<TopicTrend> Topics);
