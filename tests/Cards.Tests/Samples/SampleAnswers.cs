using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;
using HealthScore.Scoring.KeyFigures.OneAccount;

namespace HealthScore.Cards.Tests.Samples;

/// <summary>The cards that answer what is asked about one side of an account.</summary>
internal static class SampleAnswers
{
    public static OwnerFacts People { get; } = new(
        new CarePerson("Ben Ortega", CareRole.Csm, "North America", IsReader: true), new CarePerson("Mia Chen", CareRole.Manager, null, IsReader: false));

    private static AccountFacts AtRisk => Connected(SampleAccounts.AtRisk.WithBack());

    private static AccountFacts Unclear => Connected(SampleAccounts.Unclear.WithBack());

    public static IReadOnlyDictionary<string, Card> All { get; } = new Dictionary<string, Card>
    {
        ["tickets"] = Tickets(AtRisk, SamplePast.Full, SampleAccounts.Reader),
        ["tickets-none"] = Tickets(Unclear, SamplePast.Empty, SampleAccounts.Reader),
        ["sentiment"] = Sentiment(AtRisk, SamplePast.Full, SampleAccounts.Reader),
        ["sentiment-none"] = Sentiment(Unclear, SamplePast.Empty, SampleAccounts.Reader),
        ["usage"] = Usage(AtRisk, SamplePast.Full, SampleAccounts.Reader),
        ["usage-none"] = Usage(Unclear, SamplePast.Empty, SampleAccounts.Reader),
        ["billing"] = Billing(AtRisk, SamplePast.Full, SampleAccounts.Reader),
        ["billing-none"] = Billing(Unclear, SamplePast.Empty, SampleAccounts.Reader),
        ["renewal"] = RenewalCard.Compose(AtRisk, SampleAccounts.Reader),
        ["renewal-far"] = RenewalCard.Compose(Connected(SampleAccounts.Healthy.WithBack() with { ForecastAtRenewal = null }), SampleAccounts.Reader),
        ["renewal-none"] = RenewalCard.Compose(Unclear, SampleAccounts.Reader),
        ["owner"] = OwnerCard.Compose(AtRisk, People, SampleAccounts.Reader),
        ["owner-nobody"] = OwnerCard.Compose(Unclear, new OwnerFacts(null, new CarePerson("gone@example.com", null, null, false)), SampleAccounts.Reader),
        ["freshness"] = FreshnessCard.Compose(AtRisk, Ages(SamplePast.Full), SampleAccounts.Reader),
        ["freshness-none"] = FreshnessCard.Compose(SampleAccounts.NoScorecard, Ages(SamplePast.Empty), SampleAccounts.Reader),
        ["brief-red"] = BriefCard.Compose(Connected(SampleAccounts.AtRisk), Brief(SamplePast.Full, Fallen), SampleAccounts.Reader),
        ["brief-unknown"] = BriefCard.Compose(Connected(SampleAccounts.Unclear), Brief(SamplePast.Empty, Unscored) with { LastTouch = null }, SampleAccounts.Reader),
        ["compare-two"] = CompareCard.Compose([AtRisk, Connected(SampleAccounts.Healthy)], left: 0, SampleAccounts.Reader),
        ["compare-four"] = CompareCard.Compose([Connected(SampleAccounts.SetByHand), Connected(SampleAccounts.Watched), Unclear, Connected(SampleAccounts.Churned with { Account = SampleAccounts.Churned.Account with { Name = "Acme Labs" } })], left: 2, SampleAccounts.Reader),
        ["compare-ask"] = CompareCard.AskForAnother(SampleAccounts.AtRisk.Account, [new AccountChoice(new AccountId("globex"), "Globex", "Enterprise")], new ButtonPress("account.compare", new Dictionary<string, string> { ["beside0"] = "acme" }), SampleAccounts.Reader),
    };

    /// <summary>From 58 to 40: measured 13.5 less, the cap at work for the rest.</summary>
    public static ScoreChange Fallen => Change(
        new ShownScore(SampleAccounts.Now.AddDays(-18), "saas-default", 1, SampleAccounts.AtRisk.Score.Raw + 13.5, 58, 0.9, IsRecorded: false),
        new ShownScore(SampleAccounts.Now, "saas-default", 1, SampleAccounts.AtRisk.Score.Raw, 40, 0.91, IsRecorded: false),
        ("invoice_delay", -6.05), ("seat_utilisation", -4.04), ("usage_trend", -2.03), ("nps", -1.02), ("last_touch", 0.3), ("csat", -0.36), ("champion", -0.3));

    public static ScoreChange Unscored => Change(
        new ShownScore(SampleAccounts.Now.AddDays(-30), null, null, null, null, 0, IsRecorded: false), new ShownScore(SampleAccounts.Now, null, null, null, null, 0, IsRecorded: false));

    /// <summary>The same cards about an account of which every text is hostile.</summary>
    public static IEnumerable<Card> Hostile(AccountFacts facts, string text)
    {
        var (known, past) = (Connected(facts), SamplePast.Hostile(text));
        yield return Tickets(known, past, SampleAccounts.Reader);
        yield return Sentiment(known, past, SampleAccounts.Reader);
        yield return Usage(known, past, SampleAccounts.Reader);
        yield return Billing(known, past, SampleAccounts.Reader);
        yield return RenewalCard.Compose(known, SampleAccounts.Reader);
        yield return OwnerCard.Compose(known, new OwnerFacts(new CarePerson(text, CareRole.Csm, text, true), new CarePerson(text, null, null, false)), SampleAccounts.Reader);
        yield return FreshnessCard.Compose(known, Ages(past), SampleAccounts.Reader);
        yield return BriefCard.Compose(known, Brief(past, Fallen), SampleAccounts.Reader);
        yield return CompareCard.Compose([known, known, known, known], left: 1, SampleAccounts.Reader);
        yield return CompareCard.AskForAnother(facts.Account, [new AccountChoice(new AccountId("a"), text, text)], new ButtonPress("account.compare", new Dictionary<string, string>()), SampleAccounts.Reader);
    }

    public static Card Tickets(AccountFacts facts, AccountPast past, Reader reader) =>
        TicketsCard.Compose(facts, TicketLoad.Of(past, SamplePast.Last(90)), 90, reader);

    public static Card Sentiment(AccountFacts facts, AccountPast past, Reader reader) =>
        SentimentCard.Compose(facts, CustomerVoice.Of(past, SamplePast.Last(180)), 180, reader);

    public static Card Usage(AccountFacts facts, AccountPast past, Reader reader) =>
        UsageCard.Compose(facts, ProductUse.Of(past, SamplePast.Last(28)), 28, reader);

    public static Card Billing(AccountFacts facts, AccountPast past, Reader reader) =>
        BillingCard.Compose(facts, PaymentRecord.Of(past, SamplePast.Last(365)), 365, reader);

    public static FreshnessFacts Ages(AccountPast past) => new(
        past.History.Kinds.GroupBy(kind => kind.Split('.')[0]).ToDictionary(kinds => kinds.Key, kinds => NewestSignal.Of(past.History, SampleAccounts.Now, kinds.Contains)!.Value),
        new Dictionary<string, DateTimeOffset> { ["csat"] = SampleAccounts.Now.AddDays(-96), ["seat_utilisation"] = SampleAccounts.Now.AddDays(-1) },
        new Dictionary<string, double>());

    public static BriefFacts Brief(AccountPast past, ScoreChange change) => new()
    {
        Change = change,
        LastTouch = change.From.AsOf,
        Days = 30,
        Tickets = TicketLoad.Of(past, SamplePast.Last(90)),
        TicketDays = 90,
        Voice = CustomerVoice.Of(past, SamplePast.Last(180)),
    };

    private static ScoreChange Change(ShownScore from, ShownScore to, params (string Metric, double Part)[] parts) => new()
    {
        From = from,
        To = to,
        ComparedUnder = to.Scorecard,
        Metrics = [.. parts.Select(part => new MetricChange(part.Metric, "any", null, null, null, null, 0.1, 0.1, SourceShift.None, part.Part, part.Part))],
        ScorecardChanged = false,
        FromScorecard = 0,
        Besides = to.Score - from.Score - (to.Raw - from.Raw) is { } rest ? new BesidesMetrics(rest, null, null, null) : null,
    };

    /// <summary>With 200 seats, and what the metrics are measured from.</summary>
    public static AccountFacts Connected(AccountFacts facts) => facts with
    {
        Account = facts.Account with { Seats = 200 },
        Sources = new ScorecardSources(
            new Dictionary<string, string>
            {
                ["seat_utilisation"] = "usage.active_users", ["usage_trend"] = "usage.active_users", ["nps"] = "survey.nps", ["csat"] = "survey.csat",
                ["leaving_questions"] = "support.ticket", ["resolution_time"] = "support.resolution_hours", ["training"] = "training.completed",
                ["invoice_delay"] = "billing.days_late", ["last_touch"] = "relationship.touchpoint", ["champion"] = "relationship.champion_left",
                ["milestones"] = "onboarding.milestone", ["renewal_runway"] = ScorecardSources.AccountRecord,
            },
            new Dictionary<string, string> { ["unpaid_invoice"] = "billing.days_late", ["contract_lapsed"] = ScorecardSources.AccountRecord }),
    };
}
