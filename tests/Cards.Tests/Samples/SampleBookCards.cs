using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Scoring.History;
using HealthScore.Scoring.KeyFigures;
using HealthScore.Scoring.KeyFigures.Targets;
using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.Tests.Samples;

/// <summary>Cards about the book's past: movers, quiet accounts, tickets, key figures.</summary>
internal static class SampleBookCards
{
    public static ShownFilters Filters { get; } = new() { Segments = ["Enterprise"], PeriodDays = 30 };

    public static IReadOnlyDictionary<string, Card> All { get; } = Of(SampleAccounts.Reader, "");

    /// <summary>The same in the language that runs the other way.</summary>
    public static IReadOnlyDictionary<string, Card> Hebrew { get; } = Of(SampleAccounts.Reader with { Language = Language.Hebrew }, "-he");

    public static BookTicketsFacts Tickets => new()
    {
        Topics = [new("login", 12, 4), new("data_export", 5, 5), new(null, 1, 0)],
        TotalTopics = 14,
        Tickets = 18,
        Before = 9,
        Affected = [Row(new TicketNote(9, 2, "login")), Row(new TicketNote(1, 0, null))],
        Filters = Filters,
        AsOf = SampleAccounts.Now,
        More = new ButtonPress("book.tickets", new Dictionary<string, string> { ["skip"] = "10" }),
    };

    public static KpiFacts Kpi => new()
    {
        Lines =
        [
            Line(new(FigureIds.Nps, FigureUnit.Points, 41.7, 120, []), 38, new FigureTarget(FigureIds.Nps, 30, null, null)),
            Line(new(FigureIds.ChurnRate, FigureUnit.Share, 0.0345, 58, []), 0.017, new FigureTarget(FigureIds.ChurnRate, null, 0.1, 365)),
            Line(new(FigureIds.LostToAcquired, FigureUnit.Share, 0.5, 4, []), null, null),
            Line(new(FigureIds.FirstResponse, FigureUnit.Hours, 3.25, 90, []), 2.5, new FigureTarget(FigureIds.FirstResponse, null, 4, null)),
            Line(new("go_live", FigureUnit.Share, 0.8, 10, []), 0.75, null),
            Line(new(FigureIds.Ces, FigureUnit.Grade, null, 0, []), null, new FigureTarget(FigureIds.Ces, 5.5, null, null)),
            Line(new(FigureIds.Grr, FigureUnit.Share, null, 0, []), null, null),
            Line(new(FigureIds.Nrr, FigureUnit.Share, null, 9, []) { Remark = "several currencies" }, null, null),
        ],
        Accounts = 58,
        Left = 3,
        Days = 90,
        Filters = Filters with { PeriodDays = 90 },
        AsOf = SampleAccounts.Now,
    };

    private static KpiFacts Nps => Kpi with
    {
        Lines =
        [
            Line(
                new(FigureIds.Nps, FigureUnit.Points, 41.7, 120,
                [
                    new("promoters", FigureUnit.Share, 0.55), new("passives", FigureUnit.Share, 0.317), new("detractors", FigureUnit.Share, 0.133),
                ]),
                38, new FigureTarget(FigureIds.Nps, 30, null, null)),
        ],
        Segments = [new("smb", Kpi.Lines[0]), new(null, Line(new(FigureIds.Nps, FigureUnit.Points, -12, 8, []), null, new FigureTarget(FigureIds.Nps, 30, null, null)))],
        IsOne = true,
    };

    private static Dictionary<string, Card> Of(Reader reader, string suffix) => new()
    {
        ["list-movers" + suffix] = ListCard.Compose(List(ListKind.Movers,
            Row(new MoveNote(-19, 7, new MoveReason(MoveReasonKind.Metric, "days_since_use", -12.4), [62, 60, 55, 50, 47, 43])),
            Row(new MoveNote(4, 7, new MoveReason(MoveReasonKind.Rule, "gone", 3.5), [39, 43]))), reader),
        ["list-quiet" + suffix] = ListCard.Compose(List(ListKind.Quiet, Row(new QuietNote(45, 61)), Row(new QuietNote(null, null))) with { KnowsNoUse = true }, reader),
        ["list-movers-none" + suffix] = ListCard.Compose(List(ListKind.Drops), reader),
        ["topics" + suffix] = BookTicketsCard.Compose(Tickets, reader),
        ["topics-none" + suffix] = BookTicketsCard.Compose(Tickets with { Topics = [], TotalTopics = 0, Tickets = 0, Before = 0, Affected = [] }, reader),
        ["kpi-all" + suffix] = KpiCard.Compose(Kpi, reader),
        ["kpi-nps" + suffix] = KpiCard.Compose(Nps, reader),
        ["kpi-arr" + suffix] = ArrCard.Compose(new BookFacts { Totals = BookTotals.Of([(SampleAccounts.AtRisk.Account, SampleAccounts.AtRisk.Score)]), Filters = Filters }, reader),
        ["trend-picture" + suffix] = TrendCard.Compose(SampleAccounts.AtRisk, SampleAccounts.Months(71, 68, 66, 61, null, 48), reader, Weeks),
        ["counting" + suffix] = CountingCard.Compose(new ButtonPress("book.kpi", new Dictionary<string, string> { ["kpi"] = "nps" }), reader),
    };

    private static IReadOnlyList<ScoreSnapshot> Weeks =>
        [.. TrendWeeks.Before(new DateOnly(2026, 11, 21)).Select((day, i) => new ScoreSnapshot(day, 80 - i, i is 9 or 10 ? null : 80 - i - (i % 3), Band.Green, 1))];

    private static KpiLine Line(KeyFigure now, double? before, FigureTarget? target) => new(now, now with { Value = before }, target) { Source = "survey.ces" };

    private static AccountRow Row(RowNote note) => SampleAccounts.Row(SampleAccounts.AtRisk) with { Note = note };

    private static ListFacts List(ListKind kind, params AccountRow[] rows) => new() { Kind = kind, Rows = rows, Total = rows.Length, Filters = Filters };
}
