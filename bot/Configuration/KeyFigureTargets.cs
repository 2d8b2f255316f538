using HealthScore.Scoring.KeyFigures.Targets;

namespace HealthScore.Bot.Configuration;

/// <summary>The targets file that comes with the program.</summary>
internal static class KeyFigureTargets
{
    public static string ShippedPath => Path.Combine(AppContext.BaseDirectory, "Targets", "targets.yaml");

    public static TargetSet Shipped() => TargetSet.Load(ShippedPath) is { IsValid: true } load
        ? load.Targets
        : throw new InvalidOperationException($"{ShippedPath} cannot be used: check it with the command kpi.");
}
