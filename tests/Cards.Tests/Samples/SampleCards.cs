using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.Tests.Samples;

/// <summary>One card of every sort, by the name of its approved files.</summary>
internal static class SampleCards
{
    private static readonly string[] Names = ["Umbrella Freight", "Stark Mills", "Wayne Enterprises", "Tyrell Foods", "Cyberdyne", "Soylent", "Wonka", "Duff", "Oceanic", "Vandelay", "Pied Piper", "Gringotts"];

    private static Reader Reader => SampleAccounts.Reader;

    public static ShownFilters Filters { get; } = new()
    {
        Bands = [Band.Red],
        Owner = "me",
        Segments = ["Enterprise"],
        ArrOver = 100_000,
        RenewsWithinDays = 90,
        Dimension = "billing",
    };

    public static IReadOnlyDictionary<string, Card> All { get; } =
        new Dictionary<string, Card>(SampleAnswers.All.Concat(SampleBookCards.All).Concat(SampleBookCards.Hebrew))
    {
        ["account-red"] = AccountCard.Compose(SampleAccounts.AtRisk, Reader),
        ["account-yellow"] = AccountCard.Compose(SampleAccounts.Watched, Reader),
        ["account-green"] = AccountCard.Compose(SampleAccounts.Healthy, Reader),
        ["account-unknown"] = AccountCard.Compose(SampleAccounts.Unclear, Reader),
        ["account-no-scorecard"] = AccountCard.Compose(SampleAccounts.NoScorecard, Reader),
        ["account-churned"] = AccountCard.Compose(SampleAccounts.Churned, Reader),
        ["account-by-hand"] = AccountCard.Compose(SampleAccounts.SetByHand, Reader),
        ["why-red"] = WhyCard.Compose(SampleAccounts.AtRisk.WithBack(), Reader),
        ["why-by-hand"] = WhyCard.Compose(SampleAccounts.SetByHand, Reader),
        ["why-unknown"] = WhyCard.Compose(SampleAccounts.Unclear, Reader),
        ["why-no-scorecard"] = WhyCard.Compose(SampleAccounts.NoScorecard, Reader),
        ["trend-red"] = TrendCard.Compose(SampleAccounts.AtRisk.WithBack(), SampleAccounts.Months(71, 68, 66, 61, null, 48), Reader),
        ["trend-green"] = TrendCard.Compose(SampleAccounts.Healthy.WithBack() with { ForecastAtRenewal = null }, SampleAccounts.Months(83, 86, 88), Reader),
        ["trend-unknown"] = TrendCard.Compose(SampleAccounts.Unclear.WithBack(), [], Reader),
        ["actions-red"] = ActionsCard.Compose(SampleAccounts.AtRisk.WithBack(), Reader),
        ["actions-yellow"] = ActionsCard.Compose(SampleAccounts.Watched.WithBack(), Reader),
        ["actions-green"] = ActionsCard.Compose(SampleAccounts.Healthy.WithBack(), Reader),
        ["actions-unknown"] = ActionsCard.Compose(SampleAccounts.Unclear.WithBack(), Reader),
        ["feedback-ask"] = FeedbackCard.Ask(SampleAccounts.AtRisk with { Buttons = [CardButtons.Health(new AccountId("acme"), Language.English)] }, SampleAccounts.About, Reader),
        ["feedback-thanks"] = FeedbackCard.Thanks(SampleAccounts.AtRisk with { Buttons = [CardButtons.Health(new AccountId("acme"), Language.English)] }, FeedbackChoice.TooHigh, Reader),
        ["list-page"] = ListCard.Compose(Page(0, 12), Reader),
        ["list-last-page"] = ListCard.Compose(Page(10, 12), Reader),
        ["list-empty"] = ListCard.Compose(new ListFacts { Kind = ListKind.Renewals, Rows = [], Total = 0, Filters = Filters }, Reader),
        ["book"] = BookCard.Compose(Book, Reader),
        ["book-empty"] = BookCard.Compose(new BookFacts { Totals = BookTotals.Of([]) }, Reader),
        ["which"] = WhichAccountCard.Compose("acme", Choices(8), new ButtonPress("account.why", new Dictionary<string, string>()), Reader),
        ["none-near"] = UnknownAccountCard.Compose("acne", Choices(3), new ButtonPress("account.health", new Dictionary<string, string>()), Reader),
        ["none"] = UnknownAccountCard.Compose(null, [], new ButtonPress("account.health", new Dictionary<string, string>()), Reader),
        ["help"] = TalkCards.Help("Acme Corp", Reader),
        ["smalltalk"] = TalkCards.SmallTalk("Ben", "Acme Corp", Reader),
        ["not-understood"] = TalkCards.NotUnderstood(null, Reader),
        ["error"] = TalkCards.Error("0af7651916cd43dd", Reader),
    };

    private static BookFacts Book => new()
    {
        Totals = BookTotals.Of(Rows(12).Select(r => (r.Account, r.Score))
            .Concat([(SampleAccounts.Watched.Account, SampleAccounts.Watched.Score), (SampleAccounts.Healthy.Account, SampleAccounts.Healthy.Score)])
            .Append((SampleAccounts.Unclear.Account, SampleAccounts.Unclear.Score))),
        Worst = Rows(5),
        Drops = [SampleAccounts.Row(SampleAccounts.AtRisk), .. Rows(2)],
        Filters = new ShownFilters { Owner = "me" },
        Freshness = new Freshness(SampleAccounts.Now),
        Buttons = [CardButtons.AtRisk(Language.English)],
    };

    /// <summary>Rows of a list of accounts at risk.</summary>
    public static ListFacts Page(int skipped, int total) => new()
    {
        Kind = ListKind.AtRisk,
        Rows = [.. Rows(total).Skip(skipped).Take(10)],
        Total = total,
        Skipped = skipped,
        Filters = Filters,
        More = new ButtonPress("book.at_risk", new Dictionary<string, string> { ["skip"] = "10", ["owner"] = "me" }),
    };

    private static List<AccountRow> Rows(int count) => [.. Enumerable.Range(0, count).Select(i => new AccountRow(
        SampleAccounts.Account($"a{i}", Names[i], 240_000 - (17_300 * i), i % 3 == 0 ? "EUR" : "USD", null),
        new ScoreSketch($"a{i}", SampleAccounts.Now)
            .Metric("adoption", i % 2 == 0 ? "seat_utilisation" : "days_since_use", 30, i % 2 == 0 ? 0.05 + (0.01 * i) : 24 - i, 4 * i)
            .Metric("billing", "invoice_delay", 15, 3 + i, 30 + (5 * i))
            .Build(),
        new ScoreMovement(TrendDirection.Declining, -3, -i, -20 + i, null)))];

    private static List<AccountChoice> Choices(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new AccountChoice(new AccountId($"acme-{i}"), $"Acme {Names[i]}", i % 2 == 0 ? "Enterprise" : null))];
}
