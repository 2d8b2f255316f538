using HealthScore.Bot.Understanding;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.KeyFigures.Targets;
using HealthScore.Scoring.Lookback;

namespace HealthScore.Bot.Answers;

/// <summary>"What is our NPS?": key figures of the period, beside the one before, the targets, and the segments.</summary>
internal sealed class BookKpiAnswer(BookPast past, BookQueries queries, FilterWording wording, TargetSet targets) : IAnswer
{
    private const int DefaultDays = 90;

    public string Intent => Intents.BookKpi;

    public async ValueTask<Card> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var asked = question.Understood.Filters with { Limit = null };
        if (asked.Kpi == KpiChoices.Arr) return Arr(asked, question);
        var filters = BookPast.WithDays(asked, DefaultDays);
        if (await past.OfAsync(filters, question, cancellationToken) is not { } lookback)
            return BookPast.StillCounting(Intent, filters, question);
        var accounts = question.Visible.AccountsEver(queries.Of(filters, question));
        var ids = KpiChoices.Of(filters.Kpi, targets);
        var segments = BySegment(accounts);
        var isOne = filters.Kpi is not null && ids.Count > 0;
        return KpiCard.Compose(
            new KpiFacts
            {
                Lines = Lines(lookback, accounts, ids, segments.Count == 1 ? segments[0].Key : null),
                Segments = isOne && segments.Count > 1
                    ? [.. segments.Select(one => new KpiSegment(one.Key, Lines(lookback, one, [ids[0]], one.Key)[0])).Where(HasFigure)]
                    : [],
                IsOne = isOne,
                Accounts = accounts.Count,
                Left = accounts.Count(account => account.Status == AccountStatus.Churned),
                Days = filters.PeriodDays!.Value,
                Filters = wording.Shown(filters),
                Ignored = question.Understood.Ignored,
                AsOf = lookback.AsOf,
            },
            question.Reader);
    }

    private static bool HasFigure(KpiSegment segment) => segment.Line.Now.Value is not null || segment.Line.Before.Value is not null;

    // The segments with the most accounts first; how a segment is written does not matter.
    private static List<IGrouping<string?, Account>> BySegment(IReadOnlyList<Account> accounts) =>
    [
        .. accounts.GroupBy(account => account.Segment, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(segment => segment.Count()).ThenBy(segment => segment.Key, StringComparer.OrdinalIgnoreCase),
    ];

    private List<KpiLine> Lines(BookLookback lookback, IEnumerable<Account> accounts, IReadOnlyList<string> ids, string? segment)
    {
        var (now, before) = lookback.Figures(accounts);
        var earlier = before.Figures.ToDictionary(figure => figure.Id, StringComparer.Ordinal);
        var current = now.Figures.ToDictionary(figure => figure.Id, StringComparer.Ordinal);
        return
        [
            .. ids.Select(id => new KpiLine(current[id], earlier[id], targets.For(id, segment))
            {
                Source = KpiChoices.SourceOf(id, targets),
            }),
        ];
    }

    private Card Arr(QuestionFilters filters, Question question) => ArrCard.Compose(
        new BookFacts
        {
            Totals = BookTotals.Of(question.Visible.Sum(queries.Of(filters, question))),
            Filters = wording.Shown(filters with { PeriodDays = null }),
            Ignored = question.Understood.Ignored,
            Freshness = question.Visible.Freshness,
            Buttons = [CardButtons.AtRisk(question.Reader.Language, FilterSlots.Write(filters with { Bands = [], Kpi = null }))],
        },
        question.Reader);
}
