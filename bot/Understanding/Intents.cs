namespace HealthScore.Bot.Understanding;

/// <summary>What can be asked; also the verbs of buttons.</summary>
internal static class Intents
{
    public const string AccountHealth = "account.health";
    public const string AccountWhy = "account.why";
    public const string AccountTrend = "account.trend";
    public const string AccountCompare = "account.compare";
    public const string AccountTickets = "account.tickets";
    public const string AccountSentiment = "account.sentiment";
    public const string AccountUsage = "account.usage";
    public const string AccountBilling = "account.billing";
    public const string AccountRenewal = "account.renewal";
    public const string AccountOwner = "account.owner";
    public const string AccountActions = "account.actions";
    public const string AccountBrief = "account.brief";
    public const string AccountFreshness = "account.freshness";
    public const string BookSummary = "book.summary";
    public const string BookAtRisk = "book.at_risk";
    public const string BookMovers = "book.movers";
    public const string BookRenewals = "book.renewals";
    public const string BookQuiet = "book.quiet";
    public const string BookKpi = "book.kpi";
    public const string BookTickets = "book.tickets";
    public const string FeedbackScore = "feedback.score";
    public const string FeedbackPulse = "feedback.pulse";
    public const string AlertList = "alert.list";
    public const string AlertAcknowledge = "alert.acknowledge";
    public const string AlertSnooze = "alert.snooze";
    public const string AlertAssign = "alert.assign";
    public const string AlertResolve = "alert.resolve";
    public const string DigestSubscribe = "digest.subscribe";
    public const string DigestUnsubscribe = "digest.unsubscribe";
    public const string DigestShow = "digest.show";
    public const string SettingsLanguage = "settings.language";
    public const string SettingsTimeZone = "settings.timezone";
    public const string Help = "help";
    public const string SmallTalk = "smalltalk";
    public const string Unknown = "unknown";

    public static IReadOnlyList<string> All { get; } =
    [
        AccountHealth, AccountWhy, AccountTrend, AccountCompare, AccountTickets, AccountSentiment, AccountUsage, AccountBilling,
        AccountRenewal, AccountOwner, AccountActions, AccountBrief, AccountFreshness, BookSummary, BookAtRisk, BookMovers,
        BookRenewals, BookQuiet, BookKpi, BookTickets, FeedbackScore, FeedbackPulse, AlertList, AlertAcknowledge, AlertSnooze,
        AlertAssign, AlertResolve, DigestSubscribe, DigestUnsubscribe, DigestShow, SettingsLanguage, SettingsTimeZone, Help,
        SmallTalk, Unknown,
    ];
}
