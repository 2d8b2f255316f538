using System.Diagnostics.CodeAnalysis;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Understanding.Finding;

/// <summary>
/// All accounts, indexed for finding. Immutable and safe to share: on a refresh build a new one and swap it in with
/// <see cref="CurrentAccounts"/>.
/// </summary>
internal sealed class AccountDirectory
{
    private readonly Dictionary<AccountId, int> _byId;

    /// <param name="accounts">Each id once.</param>
    public AccountDirectory(IReadOnlyList<Account> accounts)
    {
        Accounts = accounts;
        _byId = new Dictionary<AccountId, int>(accounts.Count);
        for (var i = 0; i < accounts.Count; i++) _byId[accounts[i].Id] = i;
        Names = new NameIndex(accounts, NamingConventions.Default);
        Finder = new AccountFinder(this);
        Values = AttributeValues.Of(accounts);
    }

    public static AccountDirectory Empty { get; } = new([]);

    public IReadOnlyList<Account> Accounts { get; }

    public AccountFinder Finder { get; }

    /// <summary>The segments, industries, regions and lifecycles that occur.</summary>
    public AttributeValues Values { get; }

    public NameIndex Names { get; }

    public bool TryFind(AccountId id, [NotNullWhen(true)] out Account? account)
    {
        account = _byId.TryGetValue(id, out var at) ? Accounts[at] : null;
        return account is not null;
    }
}
