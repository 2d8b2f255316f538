using HealthScore.Bot.Understanding;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Caching;
using HealthScore.Scoring.Scores;

namespace HealthScore.Bot.Answers;

/// <summary>"Which of my accounts are at risk?": the lowest first, the larger customer first among equals.</summary>
internal sealed class BookAtRiskAnswer(BookList list) : IAnswer
{
    private static readonly Band[] AtRisk = [Band.Red, Band.Yellow];

    public string Intent => Intents.BookAtRisk;

    public ValueTask<Card> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var filters = WithDefaultBands(question.Understood.Filters);
        var order = filters.Dimension is { } dimension ? new BookOrder(BookSort.Dimension, DimensionId: dimension) : BookOrder.LowestScore;
        return list.AnswerAsync(Intent, ListKind.AtRisk, filters, question, order, cancellationToken);
    }

    // "Red accounts" and "low on adoption" say themselves what to list; otherwise, "worst 5" too, risk is red and yellow.
    private static QuestionFilters WithDefaultBands(QuestionFilters filters) =>
        filters.Bands.Count > 0 || filters.Dimension is not null ? filters : filters with { Bands = AtRisk };
}
