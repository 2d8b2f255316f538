using HealthScore.Cards.Wording;
using HealthScore.Scoring.KeyFigures;

namespace HealthScore.Cards.Composing;

/// <summary>What a key figure rests on.</summary>
internal static class KpiRest
{
    public static string Of(WordingBook book, KeyFigure figure) => book.Joined(
        figure.Id == FigureIds.LostToAcquired ? null : book.Say(Base(figure.Id), figure.Base),
        Shares(book, figure),
        Detail(figure, "mean") is { } mean ? book.Say(KpiKeys.Mean, KpiWords.Number(book, mean.Unit, mean.Value)) : null,
        Counted(book, KpiKeys.Lost, figure, "lost"),
        Counted(book, KpiKeys.Acquired, figure, "acquired"),
        Counted(book, KpiKeys.Reached, figure, "reached"));

    private static WordingKey Base(string figure) => figure switch
    {
        FigureIds.Nps or FigureIds.Csat or FigureIds.Ces => KpiKeys.Answers,
        FigureIds.FirstResponse or FigureIds.Resolution or FigureIds.Tickets => KpiKeys.Tickets,
        _ => KpiKeys.Customers,
    };

    private static string? Shares(WordingBook book, KeyFigure figure) => Detail(figure, "promoters") is { } promoters
        ? book.Say(KpiKeys.Shares, Share(book, promoters), Share(book, Detail(figure, "passives")), Share(book, Detail(figure, "detractors")))
        : null;

    private static string Share(WordingBook book, FigureDetail? detail) => book.Formats.Percentage(detail?.Value ?? 0);

    private static string? Counted(WordingBook book, WordingKey key, KeyFigure figure, string id) =>
        Detail(figure, id) is { } detail ? book.Say(key, detail.Value) : null;

    private static FigureDetail? Detail(KeyFigure figure, string id) => figure.Details.FirstOrDefault(detail => detail.Id == id);
}
