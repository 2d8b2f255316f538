using HealthScore.Scoring.Accounts;

namespace HealthScore.Scoring.Live;

/// <summary>One change of a shown score, in its place in the feed.</summary>
/// <param name="Position">1 for the first; without gaps, in the order in which changes became visible.</param>
/// <param name="Account">Whose score it is.</param>
/// <param name="Causes">Why it was worked out anew.</param>
/// <param name="Before">Null when the account had no score before.</param>
/// <param name="After">From here on.</param>
public sealed record FeedEntry(long Position, AccountId Account, ScoreCauses Causes, FeedScore? Before, FeedScore After)
{
    /// <summary>What is to stand in the feed about a score; null when people see no difference.</summary>
    /// <param name="rescored">An account that was due.</param>
    /// <param name="position">The entry's, if there is one.</param>
    public static FeedEntry? Of(Rescored rescored, long position)
    {
        ArgumentNullException.ThrowIfNull(rescored);
        var (account, score, byHand, _) = rescored;
        var before = account.Standing is null ? null : FeedScore.Of(account.Standing, account.Override);
        var after = FeedScore.Of(score, byHand);
        return before is not null && after.ShowsTheSameAs(before)
            ? null
            : new FeedEntry(position, account.Seen.Account.Id, CausesOf(account, byHand), before, after);
    }

    // An override that lapsed made nobody write anything, but it is why people see something else.
    private static ScoreCauses CausesOf(DueAccount account, ShownOverride? byHand) =>
        account.Override?.Id == byHand?.Id ? account.Causes : account.Causes | ScoreCauses.Override;
}
