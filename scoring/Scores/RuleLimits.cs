namespace HealthScore.Scoring.Scores;

/// <summary>What fired rules make of a raw score.</summary>
internal static class RuleLimits
{
    /// <summary>Floors raise it first, the highest of them; caps lower it then, the lowest.</summary>
    public static double Apply(double raw, IReadOnlyList<FiredRule> fired)
    {
        var cap = double.PositiveInfinity;
        for (var i = 0; i < fired.Count; i++)
        {
            if (fired[i].Floor is { } floor) raw = Math.Max(raw, floor);
            if (fired[i].Cap is { } limit) cap = Math.Min(cap, limit);
        }

        return Math.Min(raw, cap);
    }
}
