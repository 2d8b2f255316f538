using System.Runtime.CompilerServices;

namespace HealthScore.Scoring.Scores;

/// <summary>Sums over all metrics of one account.</summary>
/// <param name="Effective">Σ e.</param>
/// <param name="Raw">R = Σ e·s ÷ Σ e; null when Σ e is 0.</param>
/// <param name="Coverage">C = Σ g·f of the present ÷ Σ g, 0–1.</param>
internal readonly record struct MetricTotals(double Effective, double? Raw, double Coverage)
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static MetricTotals Of(CompiledScorecard card, ReadOnlySpan<MetricState> states)
    {
        double effective = 0, weighted = 0, covered = 0;
        for (var i = 0; i < states.Length; i++)
        {
            ref readonly var state = ref states[i];
            if (!state.IsPresent) continue;
            effective += state.Effective;
            weighted += state.Effective * state.Score;
            covered += card.Metrics[i].Weight * state.Freshness;
        }

        return new MetricTotals(effective, effective > 0
            ? weighted / effective
            : null, Math.Min(1, covered / card.TotalWeight));
    }
}
