using HealthScore.Bot.People;
using HealthScore.Bot.Understanding;
using HealthScore.Bot.Understanding.Finding;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Caching;

namespace HealthScore.Bot.Answers;

/// <summary>Which accounts of the book a question is limited to.</summary>
internal sealed class BookFilter(QuestionFilters filters, Question question, ReportingLine line)
{
    public bool Matches(BookEntry entry) =>
        MatchesBand(entry) && MatchesOwner(entry.Account) && MatchesRenewal(entry.Account)
        && Among(filters.Segments, entry.Account.Segment)
        && Among(filters.Industries, entry.Account.Industry)
        && Among(filters.Lifecycles, entry.Account.Lifecycle)
        && Among(filters.Regions, AttributeValues.Region(entry.Account))
        && (filters.ArrOver is not { } over || entry.Account.Arr > over)
        && (filters.ArrUnder is not { } under || entry.Account.Arr < under)
        && (filters.Dimension is not { } dimension || IsLow(entry, dimension));

    private static bool Among(IReadOnlyList<string> wanted, string? actual) =>
        wanted.Count == 0 || wanted.Contains(actual, StringComparer.OrdinalIgnoreCase);

    private bool MatchesBand(BookEntry entry) => filters.Bands.Count == 0
        ? !RanksByScore || entry.Score.Score is not null
        : filters.Bands.Contains(entry.Score.Band);

    // "The worst 5" is about scores: an account without one has no place in it.
    private bool RanksByScore => filters.Limit is not null;

    private bool MatchesOwner(Account account) => filters.Owner switch
    {
        null => true,
        OwnerNames.Me => question.Asker is { } asker && IsMine(asker, account),
        OwnerNames.Team => question.Asker is { } asker && (line.IsOnTeam(asker, account.Owner) || IsMine(asker, account)),
        // What a manager's people own is theirs.
        var owner when !string.IsNullOrWhiteSpace(owner) && line.Find(new UserId(owner)) is { } person => IsMine(person, account),
        var owner => account.Owner?.Value == owner,
    };

    // A manager's own book is what their people own.
    private bool IsMine(Person asker, Account account) =>
        account.Owner == asker.Id
        || (asker.Role != PersonRole.Csm && (account.Manager == asker.Id || line.IsAbove(asker.Id, account.Owner)));

    private bool MatchesRenewal(Account account)
    {
        var today = question.Reader.Today;
        var from = filters.RenewsFrom ?? (filters.RenewsWithinDays is null ? null : today);
        var to = filters.RenewsTo ?? (filters.RenewsWithinDays is { } days ? today.AddDays(days) : null);
        if (from is null && to is null) return true;
        return account.RenewsOn is { } renewal && (from is null || renewal >= from) && (to is null || renewal <= to);
    }

    private static bool IsLow(BookEntry entry, string dimension)
    {
        const double LowBelow = 50;
        return entry.Score.Dimensions.Any(d => d.Id == dimension && d.Score < LowBelow);
    }
}
