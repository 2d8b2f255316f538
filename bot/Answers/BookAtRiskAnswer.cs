using HealthScore.Bot.People;
using HealthScore.Bot.Understanding;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Caching;
using HealthScore.Scoring.Scores;

namespace HealthScore.Bot.Answers;

/// <summary>"Which of my accounts are at risk?": the lowest first, the larger customer first among equals.</summary>
internal sealed class BookAtRiskAnswer(AccountRowReader rows, FilterWording wording, ReportingLine line) : IAnswer
{
    private static readonly Band[] AtRisk = [Band.Red, Band.Yellow];

    public string Intent => Intents.BookAtRisk;

    public async ValueTask<Card> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var filters = WithDefaultBands(question.Understood.Filters);
        var matching = Ranked(question, filters).ToList();
        var total = Math.Min(matching.Count, filters.Limit ?? int.MaxValue);
        var skipped = Math.Min(question.Skip, total);
        var page = matching.Skip(skipped).Take(Math.Min(ListCard.PageSize, total - skipped));
        var facts = new ListFacts
        {
            Kind = ListKind.AtRisk,
            Rows = await rows.ReadAsync(page, cancellationToken),
            Total = total,
            Skipped = skipped,
            Filters = wording.Shown(filters),
            More = FilterSlots.Press(Intent, filters, skipped + ListCard.PageSize),
        };
        return ListCard.Compose(facts, question.Reader);
    }

    // "Red accounts", "the worst 5" and "low on adoption" say themselves what to list; otherwise risk is red and yellow.
    private static QuestionFilters WithDefaultBands(QuestionFilters filters) =>
        filters.Bands.Count > 0 || filters.Limit is not null || filters.Dimension is not null
            ? filters
            : filters with { Bands = AtRisk };

    private IEnumerable<BookEntry> Ranked(Question question, QuestionFilters filters)
    {
        var match = new BookFilter(filters, question, line);
        return question.Visible.Active
            .Where(match.Matches)
            .OrderBy(entry => Rank(entry.Score, filters.Dimension))
            .ThenByDescending(entry => entry.Account.Arr ?? 0)
            .ThenBy(entry => entry.Account.Id);
    }

    private static double Rank(AccountScore score, string? dimension) =>
        dimension is null
            ? score.Score ?? double.MaxValue
            : score.Dimensions.FirstOrDefault(d => d.Id == dimension)?.Score ?? double.MaxValue;
}
