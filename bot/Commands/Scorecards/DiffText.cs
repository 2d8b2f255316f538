using System.Globalization;
using System.Text;
using HealthScore.Bot.Commands.Scores;
using HealthScore.Scoring.Scorecards.Comparing;
using HealthScore.Scoring.Scores;

namespace HealthScore.Bot.Commands.Scorecards;

/// <summary>A comparison for people at a terminal: what differs, what it does to the bands, and to whom.</summary>
internal static class DiffText
{
    // Smaller parts would show as 0.00.
    private const double Visible = 0.005;

    private const int PartsShown = 4;

    private static readonly Band[] Order = [Band.Green, Band.Yellow, Band.Red, Band.Unknown];

    public static string Write(DiffReport report)
    {
        var text = new StringBuilder();
        Line(text, $"{report.Before} → {report.After}, on {report.Book.Accounts} accounts as of {CommandDates.Shown(report.Book.AsOf)}");
        if (report.Book.WithoutCard > 0) Line(text, $"{report.Book.WithoutCard} other accounts fit neither.");
        Differences(text, report.Differences);
        if (report.Book.Accounts > 0) Bands(text, report.Book);
        Moved(text, report.Book);
        return text.ToString();
    }

    private static void Differences(StringBuilder text, IReadOnlyList<CardDifference> differences)
    {
        text.AppendLine();
        if (differences.Count == 0) text.AppendLine("The scorecards mean the same.");
        else text.AppendLine("What differs");
        foreach (var difference in differences)
            Line(text, $"  {Printable.Text(difference.Card)}: {Printable.Text(DifferenceWords.Of(difference))}");
    }

    private static void Bands(StringBuilder text, BookShift book)
    {
        text.AppendLine();
        text.AppendLine("Accounts      before   after          to green  to yellow  to red  to unknown");
        foreach (var band in Order)
        {
            var (before, after) = (book.CountBefore(band), book.CountAfter(band));
            Line(text, $"  {BandNames.Of(band),-10} {before,7} {after,7}  {after - before,6:+0;−0;±0}  {Way(book, band, 0),8}  {Way(book, band, 1),9}  {Way(book, band, 2),6}  {Way(book, band, 3),10}");
        }

        text.AppendLine();
        Line(text, $"{book.ChangingBand} change band, {book.Changing} change score or band.");
    }

    private static string Way(BookShift book, Band from, int to) =>
        book.Count(from, Order[to]) is var count && count > 0 ? count.ToString(CultureInfo.InvariantCulture) : "·";

    private static void Moved(StringBuilder text, BookShift book)
    {
        var moved = book.Moved();
        if (moved.Count == 0) return;
        text.AppendLine();
        Line(text, $"Moved, largest revenue first{(moved.Count < book.Changing ? $" ({moved.Count} of {book.Changing}; --top N for more)" : "")}");
        foreach (var shift in moved) Account(text, shift);
    }

    private static void Account(StringBuilder text, AccountShift shift)
    {
        var account = shift.Account;
        var revenue = account.Arr is { } arr ? $", ARR {arr.ToString("0.##", CultureInfo.InvariantCulture)}{(account.Currency is { } currency ? $" {currency}" : "")}" : "";
        Line(text, $"  {Printable.Text(account.Name)} ({Printable.Text(account.Id.Value)}{Printable.Text(revenue)}): {End(shift.Before)} → {End(shift.After)}");
        if (shift.CardBefore?.Id != shift.CardAfter?.Id)
            Line(text, $"      scorecard {shift.CardBefore?.Id ?? "none"} → {shift.CardAfter?.Id ?? "none"}");
        if (shift.RawChange is null) return;
        var parts = Parts(shift).Where(part => Math.Abs(part.Points) >= Visible).OrderByDescending(part => Math.Abs(part.Points)).ToList();
        foreach (var (what, points) in parts.Take(PartsShown)) Line(text, $"      {points,7:+0.00;−0.00}  {what}");
        if (parts.Count > PartsShown) Line(text, $"      {parts.Skip(PartsShown).Sum(part => part.Points),7:+0.00;−0.00;0.00}  {parts.Count - PartsShown} smaller parts");
    }

    private static IEnumerable<(string What, double Points)> Parts(AccountShift shift)
    {
        foreach (var metric in shift.Metrics)
        {
            var id = Printable.Text(metric.Id);
            yield return (metric.Presence switch
            {
                MetricPresence.New => $"{id}: new",
                MetricPresence.Gone => $"{id}: taken out",
                _ => $"{id}: weight",
            }, metric.FromWeight);
            yield return ($"{id}: curve", metric.FromCurve);
            yield return ($"{id}: measure {Value(metric.ValueBefore)} → {Value(metric.ValueAfter)}", metric.FromMeasure);
        }

        yield return ("rules", shift.FromRules);
        yield return ("rounding", shift.FromRounding);
    }

    private static string End(ScoreSummary score) =>
        string.Create(CultureInfo.InvariantCulture, $"{BandNames.Of(score.Band)} {(score.Score is { } whole ? whole : "–")}");

    private static string Value(double? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "–";

    private static void Line(StringBuilder text, FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}
