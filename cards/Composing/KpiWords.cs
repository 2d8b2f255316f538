using HealthScore.Cards.Wording;
using HealthScore.Scoring.KeyFigures;

namespace HealthScore.Cards.Composing;

/// <summary>Key figures in words and numbers.</summary>
internal static class KpiWords
{
    private const int LongestName = 40;

    public static string Name(WordingBook book, string figure) => figure switch
    {
        FigureIds.Nps => book.Say(KpiKeys.Nps),
        FigureIds.Csat => book.Say(KpiKeys.Csat),
        FigureIds.Ces => book.Say(KpiKeys.Ces),
        FigureIds.ChurnRate => book.Say(KpiKeys.ChurnRate),
        FigureIds.LostToAcquired => book.Say(KpiKeys.LostToAcquired),
        FigureIds.Retention => book.Say(KpiKeys.Retention),
        FigureIds.Grr => book.Say(KpiKeys.Grr),
        FigureIds.Nrr => book.Say(KpiKeys.Nrr),
        FigureIds.FirstResponse => book.Say(KpiKeys.FirstResponse),
        FigureIds.Resolution => book.Say(KpiKeys.Resolution),
        FigureIds.Tickets => book.Say(KpiKeys.TicketCount),
        _ => book.Say(KpiKeys.Conversion, CustomerText.Clean(figure.Replace('_', ' '), LongestName)),
    };

    /// <summary>"No data" is said, never 0.</summary>
    public static string Value(WordingBook book, KeyFigure figure) =>
        figure.Value is { } value ? Number(book, figure.Unit, value) : book.Say(KpiKeys.NoValue);

    public static string Number(WordingBook book, FigureUnit unit, double value) => unit switch
    {
        FigureUnit.Points => book.Formats.Signed(value, 0),
        FigureUnit.Share => book.Formats.Percentage(value),
        FigureUnit.Grade => book.Formats.Number(value, NumberStyle.Tenth),
        FigureUnit.Hours => book.Say(KpiKeys.Hours, value),
        _ => book.Formats.Number(value, NumberStyle.Whole),
    };

    /// <summary>The bound for the period and whether it is kept; "" without a target.</summary>
    public static string Target(WordingBook book, KpiLine line, int days)
    {
        if (line.Target is not { } target) return "";
        var bound = Number(book, line.Now.Unit, target.BoundFor(days));
        var isLower = target.AtLeast is not null;
        return IsMet(line, days) switch
        {
            null => book.Say(isLower ? KpiKeys.AtLeast : KpiKeys.AtMost, bound),
            true => book.Say(isLower ? KpiKeys.AtLeastMet : KpiKeys.AtMostMet, bound),
            false => book.Say(isLower ? KpiKeys.AtLeastMissed : KpiKeys.AtMostMissed, bound),
        };
    }

    /// <summary>Null where there is nothing to compare.</summary>
    public static bool? IsMet(KpiLine line, int days) =>
        line is { Target: { } target, Now.Value: { } value } ? target.IsMetBy(value, days) : null;

    /// <summary>Why there is no figure, and what it takes; null where there is one.</summary>
    public static string? Missing(WordingBook book, KpiLine line)
    {
        if (line.Now.Value is not null) return null;
        var name = Name(book, line.Now.Id);
        if (line.Now.Remark is not null) return book.Say(KpiKeys.Currencies, name);
        return line.Now.Id is FigureIds.Grr or FigureIds.Nrr ? book.Say(KpiKeys.NoArr, name) : book.Say(KpiKeys.NoBase, name, line.Source);
    }
}
