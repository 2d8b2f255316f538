using HealthScore.Bot.People;
using HealthScore.Bot.Understanding;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Caching;

namespace HealthScore.Bot.Answers;

/// <summary>What a question is limited to, as a query of the book.</summary>
internal sealed class BookQueries(ReportingLine line)
{
    public BookQuery Of(QuestionFilters filters, Question question)
    {
        var today = question.Reader.Today;
        return new BookQuery
        {
            Bands = filters.Bands,
            // "The worst 5" is about scores: an account without one has no place in it.
            ScoredOnly = filters.Bands.Count == 0 && filters.Limit is not null,
            People = filters.Owner is { } owner ? [OwnedBy(owner, question.Asker)] : [],
            Segments = filters.Segments,
            Industries = filters.Industries,
            Lifecycles = filters.Lifecycles,
            Regions = filters.Regions,
            ArrOver = filters.ArrOver,
            ArrUnder = filters.ArrUnder,
            RenewsFrom = filters.RenewsFrom ?? (filters.RenewsWithinDays is null ? null : today),
            RenewsTo = filters.RenewsTo ?? LastDay(filters.RenewsWithinDays, today),
            LowDimension = filters.Dimension,
        };
    }

    // A made-up number of days must not run beyond the calendar.
    private static DateOnly? LastDay(int? days, DateOnly today) =>
        days is { } some ? today.AddDays(Math.Min(some, DateOnly.MaxValue.DayNumber - today.DayNumber)) : null;

    private PeopleFilter OwnedBy(string owner, Person? asker) => owner switch
    {
        OwnerNames.Me => asker is null ? PeopleFilter.Nobody : BookOf(asker),
        OwnerNames.Team => asker is null ? PeopleFilter.Nobody : TeamOf(asker),
        // What a manager's people own is theirs.
        _ when !string.IsNullOrWhiteSpace(owner) && line.Find(new UserId(owner)) is { } person => BookOf(person),
        _ => new PeopleFilter(id => id?.Value == owner, _ => false),
    };

    private PeopleFilter TeamOf(Person asker)
    {
        var own = BookOf(asker);
        return own with { Owner = id => own.Owner(id) || line.IsOnTeam(asker, id) };
    }

    // A manager's own book is what their people own.
    private PeopleFilter BookOf(Person person) => person.Role == PersonRole.Csm
        ? new PeopleFilter(id => id == person.Id, _ => false)
        : new PeopleFilter(id => id == person.Id || line.IsAbove(person.Id, id), id => id == person.Id);
}
