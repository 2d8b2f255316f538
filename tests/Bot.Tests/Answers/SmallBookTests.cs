using HealthScore.Bot.Demo;
using HealthScore.Bot.People;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;
using static HealthScore.Bot.Tests.Answers.SmallBook;

namespace HealthScore.Bot.Tests.Answers;

/// <summary>Figures of a book that is small enough to work them out by hand.</summary>
public sealed class SmallBookTests
{
    [Fact]
    public async Task Quiet_WhenTheEdgeIsReached_CountsWholeDays()
    {
        await using var bench = await StartAsync(
            [Account("Old", 10), Account("Edge", 20), Account("Within", 99), Account("Talked", 98), Account("Zeroes", 5), Account("Never", 7)],
            [
                Signal("Old", "usage.events", 45.5, 3), Signal("Old", "relationship.touchpoint", 60), Signal("Edge", "usage.feature", 30),
                Signal("Within", "usage.events", 29.9, 3), Signal("Talked", "usage.events", 80, 3), Signal("Talked", "relationship.touchpoint", 2),
                Signal("Zeroes", "usage.active_users", 31.5, 4), Signal("Zeroes", "usage.active_users", 1, 0),
            ]);

        var rows = (await bench.AskAsync("who has gone quiet?", asker: null)).Blocks.OfType<ListBlock>().Single().Rows;

        Assert.Equal(
            [
                ("Edge Ltd", "Not used for 30 days · no touchpoint known · ARR\u00a0€20"),
                ("Old Ltd", "Not used for 45 days · no touchpoint for 60 days · ARR\u00a0€10"),
                ("Never Ltd", "No use known · no touchpoint known · ARR\u00a0€7"),
                ("Zeroes Ltd", "Not used for 31 days · no touchpoint known · ARR\u00a0€5"),
            ],
            rows.Select(row => (row.Title, row.Detail!)));
    }

    [Fact]
    public async Task Quiet_WhenNobodyEverShowedUse_SaysThatItRestsOnTouchpoints()
    {
        await using var bench = await StartAsync([Account("Old", 10)], [Signal("Old", "relationship.touchpoint", 60)]);

        Assert.Contains("rests on touchpoints alone", await bench.SayAsync("who has gone quiet?", asker: null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tickets_WhenTopicsRise_SaysWhichRecurAndWhoIsAffected()
    {
        await using var bench = await StartAsync(
            [Account("A", 10), Account("B", 20)],
            [
                Signal("A", "support.ticket", 1, topic: "login"), Signal("A", "support.ticket", 2, topic: "login"), Signal("B", "support.ticket", 3, topic: "login"),
                Signal("A", "support.ticket", 40, topic: "login"), Signal("B", "support.ticket", 4, topic: "data_export"),
                Signal("B", "support.ticket", 45), Signal("B", "support.ticket", 61, topic: "too old"),
            ]);

        var card = await bench.AskAsync("what do customers open tickets about?", asker: null);

        Assert.Equal("4 tickets · 2 in the period before", Assert.IsType<HeadingBlock>(card.Blocks[0]).Detail);
        Assert.Equal(
            [["login (recurring)", "3", "1"], ["data export", "1", "0"], ["No topic given", "0", "1"]],
            card.Blocks.OfType<TableBlock>().Single().Rows.Select(row => row.Cells));
        Assert.Equal(
            [("B Ltd", "2 tickets · 1 in the period before · data export · ARR\u00a0€20"), ("A Ltd", "2 tickets · 1 in the period before · login · ARR\u00a0€10")],
            card.Blocks.OfType<ListBlock>().Single().Rows.Select(row => (row.Title, row.Detail!)));
    }

    [Fact]
    public async Task Kpi_WhenNpsIsAsked_TellsTargetShareBaseAndSegments()
    {
        await using var bench = await StartAsync(
            [Account("A", 10, "enterprise"), Account("B", 20), Account("C", 30)],
            [
                // Enterprise: 9 and 10 of two. The others: 9, 7, 3, and 0: 1 promoter, 2 detractors of 4. All: (3 - 2) / 6.
                Signal("A", "survey.nps", 1, 9), Signal("A", "survey.nps", 2, 10), Signal("B", "survey.nps", 3, 9), Signal("B", "survey.nps", 4, 7),
                Signal("C", "survey.nps", 5, 3), Signal("C", "survey.nps", 89.9, 0), Signal("C", "survey.nps", 91, 10),
            ]);

        var card = await bench.AskAsync("what is our NPS?", asker: null);

        Assert.Equal([["NPS", "+17", "+100", "≥ +30, missed"]], Cells(card, 0));
        Assert.Equal([["smb", "\u221225", "+100", "≥ +30, missed"], ["enterprise", "+100", "no data", "≥ +40, met"]], Cells(card, 1));
        Assert.Equal("From 6 answers · promoters 50.0%, passives 16.7%, detractors 33.3%", card.Blocks.OfType<FactsBlock>().Single().Facts[0].Value);
    }

    [Fact]
    public async Task Kpi_WhenChurnIsAsked_TellsBothBasesByTheirNames()
    {
        // Of three customers at the start one was lost; two were won meanwhile, one of which was lost again.
        await using var bench = await StartAsync(
            [
                Account("A", 10), Account("B", 20), Lost("C", new DateOnly(2026, 10, 1)),
                Account("D", 5) with { StartedOn = new DateOnly(2026, 9, 15) },
                Lost("E", new DateOnly(2026, 11, 1)) with { StartedOn = new DateOnly(2026, 9, 20) },
            ],
            []);

        var card = await bench.AskAsync("churn rate in the last 90 days", asker: null);

        Assert.Equal("5 accounts · 2 of them have left", Assert.IsType<HeadingBlock>(card.Blocks[0]).Detail);
        Assert.Equal(
            [["Churn rate (of customers at the start)", "33.3%", "0.0%", "≤ 5.4%, missed"], ["Lost ÷ acquired", "100.0%", "no data", ""]],
            Cells(card, 0));
        Assert.Equal(["Base: 3 customers · 1 lost", "2 lost · 2 acquired"], card.Blocks.OfType<FactsBlock>().Single().Facts.Select(fact => fact.Value));
    }

    [Fact]
    public async Task Kpi_WhenThereIsNoData_SaysWhatItTakes()
    {
        await using var bench = await StartAsync([Account("A", 10)], []);

        Assert.Contains("no data in this period. It is counted from survey.csat.", await bench.SayAsync("csat", asker: null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what is our NPS?", "1 account")]
    [InlineData("what do customers open tickets about?", "1 ticket ")]
    [InlineData("who has gone quiet?", "0 accounts")]
    [InlineData("what moved this week?", "0 accounts")]
    [InlineData("arr by band", "€10")]
    public async Task Answers_WhenOnlyOwnAccountsAreVisible_CountNothingElse(string text, string expected)
    {
        await using var bench = await StartAsync(
            [Account("Mine", 10), Account("Hidden", 900, owner: DemoPeople.Ana), Lost("Gone", new DateOnly(2026, 10, 1)) with { Owner = new UserId(DemoPeople.Ana) }],
            [
                Signal("Mine", "survey.nps", 1, 9), Signal("Hidden", "survey.nps", 1, 0), Signal("Mine", "support.ticket", 1, topic: "mine"),
                Signal("Hidden", "support.ticket", 1, topic: "secret"), Signal("Mine", "usage.events", 1), Signal("Hidden", "usage.events", 99),
            ],
            ("Visibility:Rule", "own-accounts"));
        bench.Know(new Person(new UserId(DemoPeople.Ben), "Ben", PersonRole.Csm, null, Language.English, "Etc/UTC", null));

        var said = await bench.SayAsync(text, DemoPeople.Ben);

        Assert.Contains(expected, said, StringComparison.Ordinal);
        Assert.DoesNotContain("Hidden", said, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", said, StringComparison.Ordinal);
        Assert.DoesNotContain("900", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_WhenASignalJustCame_CountIt()
    {
        await using var bench = await StartAsync([Account("A", 10)], [Signal("A", "survey.nps", 1, 9)]);
        Assert.Contains("+100", await bench.SayAsync("nps", asker: null), StringComparison.Ordinal);

        await WriteAsync(bench, [], [Signal("A", "survey.nps", 0.5, 2)]);

        Assert.Contains("±0", await bench.SayAsync("nps", asker: null), StringComparison.Ordinal);
    }

    private static Account Lost(string id, DateOnly day) => Account(id, 30) with { Status = AccountStatus.Churned, ChurnedOn = day };

    private static IEnumerable<IReadOnlyList<string>> Cells(Card card, int table) =>
        card.Blocks.OfType<TableBlock>().ElementAt(table).Rows.Select(row => row.Cells);
}
