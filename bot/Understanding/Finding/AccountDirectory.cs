using System.Diagnostics.CodeAnalysis;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Understanding.Finding;

/// <summary>
/// All accounts, indexed for finding. Immutable and safe to share: on a refresh make the next one and swap it in with
/// <see cref="CurrentAccounts"/>.
/// </summary>
internal sealed class AccountDirectory
{
    /// <param name="accounts">Each id once.</param>
    public AccountDirectory(IReadOnlyList<Account> accounts)
        : this(accounts, Environment.ProcessorCount)
    {
    }

    /// <param name="accounts">Each id once.</param>
    /// <param name="threads">How many may build at once.</param>
    public AccountDirectory(IReadOnlyList<Account> accounts, int threads)
        : this(accounts, new AccountNames(accounts, threads))
    {
    }

    private AccountDirectory(IReadOnlyList<Account> accounts, AccountNames names)
    {
        (Accounts, Names) = (accounts, names);
        Finder = new AccountFinder(this);
        Values = AttributeValues.Of(accounts);
    }

    public static AccountDirectory Empty { get; } = new([]);

    public IReadOnlyList<Account> Accounts { get; }

    public AccountFinder Finder { get; }

    /// <summary>The segments, industries, regions and lifecycles that occur.</summary>
    public AttributeValues Values { get; }

    public AccountNames Names { get; }

    /// <summary>The accounts as they are now; only the names of new or renamed ones are read anew, where they are few.</summary>
    public AccountDirectory Next(IReadOnlyList<Account> accounts) =>
        Names.Next(Accounts, accounts) is { } names ? new AccountDirectory(accounts, names) : new AccountDirectory(accounts);

    public bool TryFind(AccountId id, [NotNullWhen(true)] out Account? account)
    {
        account = Finder.WithId(id) is var at and >= 0 ? Accounts[at] : null;
        return account is not null;
    }
}
