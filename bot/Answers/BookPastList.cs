using HealthScore.Bot.Understanding;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Caching;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Lookback;

namespace HealthScore.Bot.Answers;

/// <summary>Lists of accounts that are ranked by what became of them: one page, what was understood, and how to see the next.</summary>
internal sealed class BookPastList(ScorecardNames names, FilterWording wording)
{
    /// <param name="kind">What the list is of.</param>
    /// <param name="ranked">All that belong on it, in order.</param>
    /// <param name="note">What is said of one.</param>
    public async ValueTask<Card> AnswerAsync(
        string intent, ListKind kind, QuestionFilters filters, Question question, BookLookback lookback, IReadOnlyList<AccountId> ranked,
        Func<BookEntry, CancellationToken, ValueTask<RowNote?>> note, CancellationToken cancellationToken)
    {
        if (filters.Limit is { } limit && ranked.Count > limit) ranked = [.. ranked.Take(limit)];
        var (entries, skipped) = BookPast.Page(ranked, question, ListCard.PageSize);
        question.Trail.Listed([.. entries.Select(entry => entry.Account.Id)], filters, skipped + entries.Count);
        var rows = new List<AccountRow>();
        foreach (var entry in entries) rows.Add(Row(entry) with { Note = await note(entry, cancellationToken) });
        var facts = new ListFacts
        {
            Kind = kind,
            Rows = rows,
            Freshness = BookPast.FreshnessOf(lookback, question.Visible),
            Total = ranked.Count,
            Skipped = skipped,
            Filters = wording.Shown(filters),
            Ignored = question.Understood.Ignored,
            More = FilterSlots.Press(intent, filters, skipped + ListCard.PageSize),
            KnowsNoUse = kind == ListKind.Quiet && lookback.Accounts.Values.All(known => known.LastUse is null),
        };
        return ListCard.Compose(facts, question.Reader);
    }

    /// <summary>A row without what takes a hundred scorings.</summary>
    public AccountRow Row(BookEntry entry) =>
        new(entry.Account, entry.Score, ScoreMovement.Unknown, names.Of(entry.Score.Scorecard)) { ByHand = entry.Override };
}
