using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Overrides;

/// <summary>Tells live scoring what people put in place of computed scores.</summary>
public sealed class OverridesInForce(IOverrideStore store) : IOverridesInForce
{
    public async ValueTask<IReadOnlyDictionary<AccountId, Func<int?, BandBounds?, ShownOverride>>> ReadAsync(
        IReadOnlyCollection<AccountId> accounts, DateTimeOffset at, CancellationToken cancellationToken)
    {
        // They are few, so all are read at once, whatever the accounts.
        var inForce = await store.ReadInForceAsync(at, cancellationToken);
        if (inForce.Count == 0) return new Dictionary<AccountId, Func<int?, BandBounds?, ShownOverride>>(0);
        var asked = accounts.ToHashSet();
        return inForce.Where(one => asked.Contains(one.Account))
            .ToDictionary(one => one.Account, one => (Func<int?, BandBounds?, ShownOverride>)one.ShownFor);
    }

    public async ValueTask<IReadOnlyDictionary<AccountId, DateTimeOffset>> ReadNextTurnsAsync(
        IReadOnlyCollection<AccountId> accounts, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var ahead = await store.ReadAheadAsync(at, cancellationToken);
        if (ahead.Count == 0) return new Dictionary<AccountId, DateTimeOffset>(0);
        var asked = accounts.ToHashSet();
        return ahead.Where(one => asked.Contains(one.Account))
            .GroupBy(one => one.Account, one => one.From > at ? one.From : one.EndedAt!.Value)
            .ToDictionary(turns => turns.Key, turns => turns.Min());
    }
}
