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
        : this(accounts, Places(accounts), new NameIndex(accounts, NamingConventions.Default))
    {
    }

    private AccountDirectory(IReadOnlyList<Account> accounts, Dictionary<AccountId, int> byId, NameIndex names)
    {
        (Accounts, _byId, Names) = (accounts, byId, names);
        Finder = new AccountFinder(this);
        Values = AttributeValues.Of(accounts);
    }

    public static AccountDirectory Empty { get; } = new([]);

    public IReadOnlyList<Account> Accounts { get; }

    public AccountFinder Finder { get; }

    /// <summary>The segments, industries, regions and lifecycles that occur.</summary>
    public AttributeValues Values { get; }

    public NameIndex Names { get; }

    /// <summary>The same accounts, of which only other things changed than what they are called.</summary>
    /// <param name="accounts">Each in its place, with the same id, name and aliases.</param>
    public AccountDirectory With(IReadOnlyList<Account> accounts) => new(accounts, _byId, Names);

    public bool TryFind(AccountId id, [NotNullWhen(true)] out Account? account)
    {
        account = _byId.TryGetValue(id, out var at) ? Accounts[at] : null;
        return account is not null;
    }

    private static Dictionary<AccountId, int> Places(IReadOnlyList<Account> accounts)
    {
        var places = new Dictionary<AccountId, int>(accounts.Count);
        for (var i = 0; i < accounts.Count; i++) places[accounts[i].Id] = i;
        return places;
    }
}
