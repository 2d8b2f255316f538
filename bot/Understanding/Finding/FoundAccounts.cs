using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Understanding.Finding;

/// <summary>Collects accounts, each once, without what may not be seen; ends before the work gets long.</summary>
internal sealed class FoundAccounts(AccountDirectory directory, Predicate<Account> visible)
{
    /// <summary>More are no answer: a person is shown a few, their own first.</summary>
    private const int Most = 2_000;

    private const int MostLookedAt = 16_384;

    private readonly HashSet<int> _seen = [];

    public List<int> Accounts { get; } = [];

    public bool IsFull => Accounts.Count >= Most || _seen.Count >= MostLookedAt;

    public void Add(NameSegment segment, int account)
    {
        if (!segment.IsReplaced(account) && _seen.Add(account) && visible(directory.Accounts[account])) Accounts.Add(account);
    }
}
