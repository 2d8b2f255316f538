namespace HealthScore.Scoring.KeyFigures;

/// <summary>How often customers wrote about a topic.</summary>
/// <param name="Topic">Null for tickets without one.</param>
/// <param name="Count">Tickets in the period.</param>
/// <param name="Before">Tickets in the period of equal length just before.</param>
public sealed record TopicTrend(string? Topic, int Count, int Before)
{
    /// <summary>So many tickets in the period, when there were fewer before, are recurring.</summary>
    public const int Often = 3;

    public int Change => Count - Before;

    /// <summary>3 or more in the period, and more than before.</summary>
    public bool IsRecurring => Count >= Often && Count > Before;
}
