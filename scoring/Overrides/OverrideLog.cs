using System.Collections.Frozen;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Scoring.Overrides;

/// <summary>Overrides at hand, for looking up which is in force. Immutable.</summary>
public sealed class OverrideLog
{
    private readonly FrozenDictionary<AccountId, Override[]> _byAccount;

    /// <param name="overrides">Of any accounts.</param>
    public OverrideLog(IEnumerable<Override> overrides) =>
        _byAccount = overrides.GroupBy(one => one.Account).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    public static OverrideLog Empty { get; } = new([]);

    /// <summary>What is in force for an account at an instant; null for none.</summary>
    public Override? InForce(AccountId account, DateTimeOffset instant) =>
        _byAccount.TryGetValue(account, out var own) ? Array.Find(own, one => one.IsInForceAt(instant)) : null;
}
