using HealthScore.Cards.Wording;
using HealthScore.Scoring.KeyFigures;
using HealthScore.Scoring.KeyFigures.OneAccount;

namespace HealthScore.Cards.Composing;

/// <summary>NPS, CSAT and CES as people write them.</summary>
internal static class SurveyFigureWords
{
    public static IReadOnlyList<string> Ids { get; } = [FigureIds.Nps, FigureIds.Csat, FigureIds.Ces];

    /// <summary>A dash where nobody answered.</summary>
    public static string Value(WordingBook book, KeyFigure figure) => figure.Value is not { } value ? Wordings.NoScore : figure.Unit switch
    {
        FigureUnit.Points => book.Formats.Signed(value, 0),
        FigureUnit.Share => book.Share(value),
        _ => book.Say(SentimentKeys.Ease, value),
    };

    /// <summary>Those with answers in the period, each with its name.</summary>
    public static IReadOnlyList<string> Known(WordingBook book, Explained explained, FigurePair figures) =>
        [.. Ids.Select(figures.NowOf).Where(figure => figure.Value is not null).Select(figure => $"{explained.Metric(figure.Id)} {Value(book, figure)}")];

    /// <summary>What an NPS is made of; null without answers.</summary>
    public static string? Shares(WordingBook book, KeyFigure nps) => nps.Value is null
        ? null
        : book.Say(SentimentKeys.Shares, Detail(nps, "promoters"), Detail(nps, "passives"), Detail(nps, "detractors"));

    private static double Detail(KeyFigure figure, string id) => figure.Details.First(detail => detail.Id == id).Value;
}
