using HealthScore.Scoring.Accounts;

namespace HealthScore.Scoring.Caching.Columns;

/// <summary>What one version of a book sees of its <see cref="Pools"/>.</summary>
internal sealed class PoolViews(Pools pools)
{
    public PoolView<string> Segments { get; } = pools.Segments.View;

    public PoolView<string> Industries { get; } = pools.Industries.View;

    public PoolView<string> Lifecycles { get; } = pools.Lifecycles.View;

    public PoolView<string> Regions { get; } = pools.Regions.View;

    public PoolView<string> Currencies { get; } = pools.Currencies.View;

    public PoolView<UserId> People { get; } = pools.People.View;

    public PoolView<string> Dimensions { get; } = pools.Dimensions.View;

    /// <summary>The dimension's code; 0 when no account has it.</summary>
    public int DimensionCode(string id)
    {
        for (var code = 1; code < Dimensions.Count; code++)
            if (Dimensions[code] == id) return code;
        return 0;
    }
}
