using HealthScore.Bot.People;
using HealthScore.Bot.Understanding;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Caching;

namespace HealthScore.Bot.Tests.Answers;

/// <summary>What a question is limited to, as one would write it account by account: what queries of the book must agree with.</summary>
internal sealed class PlainFilter(QuestionFilters filters, Person? asker, DateOnly today, ReportingLine line)
{
    public bool Matches(BookEntry entry) =>
        entry.Account.Status == AccountStatus.Active && MatchesBand(entry) && MatchesOwner(entry.Account) && MatchesRenewal(entry.Account)
        && Among(filters.Segments, entry.Account.Segment)
        && Among(filters.Industries, entry.Account.Industry)
        && Among(filters.Lifecycles, entry.Account.Lifecycle)
        && Among(filters.Regions, AccountRegion.Of(entry.Account))
        && (filters.ArrOver is not { } over || entry.Account.Arr > over)
        && (filters.ArrUnder is not { } under || entry.Account.Arr < under)
        && (filters.Dimension is not { } dimension || entry.Score.Dimensions.Any(d => d.Id == dimension && d.Score < 50));

    private static bool Among(IReadOnlyList<string> wanted, string? actual) =>
        wanted.Count == 0 || wanted.Contains(actual, StringComparer.OrdinalIgnoreCase);

    private bool MatchesBand(BookEntry entry) => filters.Bands.Count == 0
        ? filters.Limit is null || entry.ShownScore is not null
        : filters.Bands.Contains(entry.ShownBand);

    private bool MatchesOwner(Account account) => filters.Owner switch
    {
        null => true,
        OwnerNames.Me => asker is not null && IsMine(asker, account),
        OwnerNames.Team => asker is not null && (line.IsOnTeam(asker, account.Owner) || IsMine(asker, account)),
        var owner when !string.IsNullOrWhiteSpace(owner) && line.Find(new UserId(owner)) is { } person => IsMine(person, account),
        var owner => account.Owner?.Value == owner,
    };

    private bool IsMine(Person person, Account account) =>
        account.Owner == person.Id
        || (person.Role != PersonRole.Csm && (account.Manager == person.Id || line.IsAbove(person.Id, account.Owner)));

    private bool MatchesRenewal(Account account)
    {
        var from = filters.RenewsFrom ?? (filters.RenewsWithinDays is null ? null : today);
        var to = filters.RenewsTo ?? (filters.RenewsWithinDays is { } days ? today.AddDays(days) : null);
        if (from is null && to is null) return true;
        return account.RenewsOn is { } renewal && (from is null || renewal >= from) && (to is null || renewal <= to);
    }
}
