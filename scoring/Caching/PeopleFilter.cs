using HealthScore.Scoring.Accounts;

namespace HealthScore.Scoring.Caching;

/// <summary>
/// Accounts by who has to do with them: those whose owner is one of some people, and those whose manager is one of some. Each
/// person is asked about once per query, however many accounts they have.
/// </summary>
/// <param name="Owner">Whether an owner fits; null for an account without one.</param>
/// <param name="Manager">Whether a manager fits; null for an account without one.</param>
public sealed record PeopleFilter(Predicate<UserId?> Owner, Predicate<UserId?> Manager)
{
    /// <summary>No account.</summary>
    public static PeopleFilter Nobody { get; } = new(_ => false, _ => false);

    public bool Matches(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return Owner(account.Owner) || Manager(account.Manager);
    }
}
