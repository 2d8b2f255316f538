using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Scorecards;

namespace HealthScore.Scoring.Live;

/// <summary>For scoring where nobody can override.</summary>
public sealed class NoOverrides : IOverridesInForce
{
    private static readonly Dictionary<AccountId, Func<int?, BandBounds?, ShownOverride>> None = [];
    private static readonly Dictionary<AccountId, DateTimeOffset> NoTurns = [];

    public ValueTask<IReadOnlyDictionary<AccountId, Func<int?, BandBounds?, ShownOverride>>> ReadAsync(
        IReadOnlyCollection<AccountId> accounts, DateTimeOffset at, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyDictionary<AccountId, Func<int?, BandBounds?, ShownOverride>>>(None);

    public ValueTask<IReadOnlyDictionary<AccountId, DateTimeOffset>> ReadNextTurnsAsync(
        IReadOnlyCollection<AccountId> accounts, DateTimeOffset at, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyDictionary<AccountId, DateTimeOffset>>(NoTurns);
}
