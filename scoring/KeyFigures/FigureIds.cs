namespace HealthScore.Scoring.KeyFigures;

/// <summary>The names of key figures, as commands and targets write them.</summary>
public static class FigureIds
{
    public const string Nps = "nps";
    public const string Csat = "csat";
    public const string Ces = "ces";
    public const string ChurnRate = "churn_rate";
    public const string LostToAcquired = "lost_to_acquired";
    public const string Retention = "retention";
    public const string Grr = "grr";
    public const string Nrr = "nrr";
    public const string FirstResponse = "first_response";
    public const string Resolution = "resolution";
    public const string Tickets = "tickets";
    public const string Conversion = "conversion";

    /// <summary>In the order in which they are shown.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Nps, Csat, Ces, ChurnRate, LostToAcquired, Retention, Grr, Nrr, FirstResponse, Resolution, Tickets, Conversion];

    /// <summary>Those that grow with the length of the period, as customers leave one by one.</summary>
    internal static bool DependsOnLength(string id) => id is ChurnRate or Retention or Grr or Nrr;
}
