using HealthScore.Scoring.Accounts;

namespace HealthScore.Scoring.Live;

/// <summary>For scoring where nobody can override.</summary>
public sealed class NoOverrides : IOverridesInForce
{
    private static readonly Dictionary<AccountId, OverrideShown> None = [];

    public ValueTask<IReadOnlyDictionary<AccountId, OverrideShown>> ReadAsync(
        IReadOnlyCollection<AccountId> accounts, DateTimeOffset at, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyDictionary<AccountId, OverrideShown>>(None);
}
