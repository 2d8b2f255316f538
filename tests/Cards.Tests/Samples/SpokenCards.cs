using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Cards.Tests.Samples;

/// <summary>The cards that people see most, in any language.</summary>
internal static class SpokenCards
{
    public static IReadOnlyList<Language> Languages { get; } = [Language.Spanish, Language.Portuguese, Language.Hebrew];

    public static IReadOnlyList<string> Names { get; } = [.. In(Language.English).Keys];

    public static IReadOnlyDictionary<string, Card> In(Language language)
    {
        var reader = SampleAccounts.Reader with { Language = language };
        var acme = SampleAccounts.AtRisk with { Buttons = CardButtons.OfAccount(new AccountId("acme"), SampleAccounts.About, language) };
        var back = SampleAccounts.AtRisk with { Buttons = [CardButtons.Health(new AccountId("acme"), language)] };
        return new Dictionary<string, Card>
        {
            ["account-red"] = AccountCard.Compose(acme, reader),
            ["why-red"] = WhyCard.Compose(back, reader),
            ["trend-red"] = TrendCard.Compose(back, SampleAccounts.Months(71, 68, 66, 61, null, 48), reader),
            ["actions-red"] = ActionsCard.Compose(back, reader),
            ["list-page"] = ListCard.Compose(SampleCards.Page(0, 12), reader),
            ["none-near"] = UnknownAccountCard.Compose("acne", [new AccountChoice(new AccountId("acme"), "Acme Corp", "Enterprise")], ButtonPress.ForAccount("account.health", "x"), reader),
            ["feedback-ask"] = FeedbackCard.Ask(back, SampleAccounts.About, reader),
            ["which"] = WhichAccountCard.Compose("acme", [new AccountChoice(new AccountId("acme"), "Acme Corp", "Enterprise"), new AccountChoice(new AccountId("labs"), "Acme Labs 2", null)], ButtonPress.ForAccount("account.why", "x"), reader),
            ["churned"] = AccountCard.Compose(SampleAccounts.Churned with { Buttons = [] }, reader),
            ["by-hand"] = WhyCard.Compose(SampleAccounts.SetByHand with { Buttons = [] }, reader),
            ["help"] = TalkCards.Help("Acme Corp", reader),
            ["error"] = TalkCards.Error("0af7651916cd43dd", reader),
        };
    }
}
