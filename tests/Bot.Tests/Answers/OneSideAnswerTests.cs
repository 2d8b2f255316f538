using HealthScore.Bot.Demo;
using HealthScore.Bot.Understanding;
using HealthScore.Cards.Model;
using HealthScore.Cards.PlainText;

namespace HealthScore.Bot.Tests.Answers;

/// <summary>Tickets, sentiment, use, billing, renewal, owner and freshness, against figures worked out by hand.</summary>
public sealed class OneSideAnswerTests(PlantedBench planted) : IClassFixture<PlantedBench>
{
    public static TheoryData<string> EveryIntent =>
    [
        Intents.AccountTickets, Intents.AccountSentiment, Intents.AccountUsage, Intents.AccountBilling, Intents.AccountRenewal, Intents.AccountOwner,
        Intents.AccountFreshness,
    ];

    [Theory]
    [InlineData("how many tickets does Planted Works have?", "Open now: 1", "Nov 9, 2026 (12 days ago) · Bug · Urgent", "2 new tickets more than before.")]
    [InlineData("how many tickets does Planted Works have?", "Opened 3 1", "Resolved 2 1", "First response, median 4 h –", "Resolution, median 36 h 24 h")]
    [InlineData("how many tickets does Planted Works have?", "Bug: keeps coming back 3 1", "newest signal 12 days ago")]
    [InlineData("tickets of Planted Works in the last 30 days", "Figure Last 30 days 30 days before", "Opened 1 1", "Resolved 0 2", "Bug 1 1")]
    [InlineData("what is the NPS of Planted Works?", "NPS rose by 133 points.", "NPS: 3 answers, newest 12 days ago +33 −100", "67% promoters, 0% passives, 33% detractors")]
    [InlineData("what is the NPS of Planted Works?", "CSAT: 1 answer, newest 10 days ago 100% –", "NPS 3, 12 days ago: “Too slow <at>all</at>”")]
    [InlineData("does Planted Works use the product?", "Use fell by 50%.", "Active users, average 40 80", "Share of seats 40% 80%", "Newest count: 20 of 100 seats, 2 days ago")]
    [InlineData("does Planted Works use the product?", "Last activity: Nov 19, 2026 (2 days ago)", "New in use: Reports", "No longer used: Exports")]
    [InlineData("does Planted Works pay on time?", "Paid on time: 1 of 2 (50%)", "Overdue now: 1, $2,500", "Oldest overdue: 34 days late · Oct 22, 2026 (30 days ago)")]
    [InlineData("when does Planted Works renew?", "Renewal of Planted Works", "Feb 19, 2027 (in 90 days)", "ARR: $90,000")]
    [InlineData("who owns Planted Works?", "Owner: Ben Samplewood, CSM", "(you)", "Manager: Mia Testerly, manager")]
    [InlineData("how old is the data of Planted Works?", "Relationship 18 days ago 73%", "Training never 0%", "Scorecard: saas-default, version 1")]
    public async Task Answer_OfAPlantedAccount_HasTheFiguresWorkedOutByHand(string text, params string[] expected)
    {
        var shown = Plain(await planted.Bench.AskAsync(text));

        Assert.All(expected, line => Assert.Contains(line, shown, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("how many tickets does Bare Rock have?", "There is no ticket source")]
    [InlineData("what is the NPS of Bare Rock?", "Nobody here has ever answered")]
    [InlineData("does Bare Rock use the product?", "There is no usage source")]
    [InlineData("does Bare Rock pay on time?", "There is no billing source")]
    [InlineData("when does Bare Rock renew?", "No renewal date is known")]
    [InlineData("who owns Bare Rock?", "Nobody owns this account")]
    [InlineData("how old is the data of Bare Rock?", "Surveys never 0%")]
    public async Task Answer_WhenNothingIsKnown_SaysSo(string text, string expected) =>
        Assert.Contains(expected, Plain(await planted.Bench.AskAsync(text)), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(EveryIntent))]
    public async Task Answer_OfEveryIntent_LeadsBackAndTakesFeedback(string intent)
    {
        var card = await planted.Bench.PressAsync(ButtonPress.ForAccount(intent, "planted"));

        Assert.Equal(["Back to the score", "Feedback"], card.Buttons.Select(button => button.Title));
        Assert.Equal(intent, card.Buttons[1].Press.Values["answer"]);
    }

    [Theory]
    [MemberData(nameof(EveryIntent))]
    public async Task Answer_WhenTheAccountIsNotTheAskersToSee_IsAsForAnUnknownOne(string intent)
    {
        await using var bench = await AnswerBench.StartAsync(("Visibility:Rule", "own-accounts"));
        await PlantedAccount.PlantAsync(bench, PlantedAccount.Works, PlantedAccount.Worked);

        var hidden = await bench.PressAsync(ButtonPress.ForAccount(intent, "planted"), DemoPeople.Noam);
        var unknown = await bench.PressAsync(ButtonPress.ForAccount(intent, "no-such"), DemoPeople.Noam);

        Assert.Equal(PlainTextRenderer.Render(unknown), PlainTextRenderer.Render(hidden));
    }

    /// <summary>Without the blanks that line up columns.</summary>
    private static string Plain(Card card) => string.Join('\n', PlainTextRenderer.Render(card).Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
}
