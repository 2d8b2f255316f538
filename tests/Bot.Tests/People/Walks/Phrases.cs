using System.Globalization;
using HealthScore.Bot.Understanding;

namespace HealthScore.Bot.Tests.People.Walks;

/// <summary>How each intent is asked in words, with {0} for an account where it is about one. A new intent needs a line here.</summary>
internal static class Phrases
{
    private static readonly Dictionary<string, string[]> All = new(StringComparer.Ordinal)
    {
        [Intents.AccountHealth] = ["how is {0}?", "{0}"],
        [Intents.AccountWhy] = ["why is {0} low?"],
        [Intents.AccountTrend] = ["is {0} getting better or worse?"],
        [Intents.AccountCompare] = ["compare {0} with Initech", "compare Globex with {0}"],
        [Intents.AccountTickets] = ["open tickets of {0}"],
        [Intents.AccountSentiment] = ["what is the NPS of {0}?"],
        [Intents.AccountUsage] = ["how is the adoption of {0}?"],
        [Intents.AccountBilling] = ["does {0} pay on time?"],
        [Intents.AccountRenewal] = ["when does {0} renew?"],
        [Intents.AccountOwner] = ["who owns {0}?"],
        [Intents.AccountActions] = ["what should I do about {0}?"],
        [Intents.AccountBrief] = ["prepare me for a call with {0}"],
        [Intents.AccountFreshness] = ["how old is the score of {0}?"],
        [Intents.BookSummary] = ["how is my book?", "how are we doing?", "how is the book of lucia doing?", "how is my team doing?"],
        [Intents.BookAtRisk] = ["which accounts are at risk?", "worst 5", "all red, yellow and green accounts", "accounts of lucia at risk", "low on adoption"],
        [Intents.BookMovers] = ["what moved this week?", "biggest drops in the last 30 days"],
        [Intents.BookRenewals] = ["what renews in the next 90 days?", "renewals of lucia next quarter", "renewals over 500k"],
        [Intents.BookQuiet] = ["who has gone quiet?"],
        [Intents.BookKpi] = ["what is our NPS?", "our CSAT", "churn rate", "net retention", "ARR by band", "first response time"],
        [Intents.BookTickets] = ["what do customers open tickets about?"],
        [Intents.FeedbackScore] = ["the score of {0} is too high"],
        [Intents.FeedbackPulse] = ["I feel 4 out of 5 about {0}"],
        [Intents.AlertList] = ["any open alerts?", "open alerts on {0}"],
        [Intents.AlertAcknowledge] = ["acknowledge the alert on {0}"],
        [Intents.AlertSnooze] = ["snooze the alert on {0} for 3 days"],
        [Intents.AlertAssign] = ["assign the alert on {0} to ana"],
        [Intents.AlertResolve] = ["resolve the alert on {0}"],
        [Intents.DigestSubscribe] = ["send me the daily digest at 9"],
        [Intents.DigestUnsubscribe] = ["stop the digest"],
        [Intents.DigestShow] = ["show me today's digest"],
        [Intents.SettingsLanguage] = ["speak English"],
        [Intents.SettingsTimeZone] = ["I'm in Lisbon"],
        [Intents.Help] = ["help"],
        [Intents.SmallTalk] = ["hello"],
        [Intents.Unknown] = ["sing me a song", Plants.Mark + " " + Plants.Mark],
    };

    public static IEnumerable<string> Of(string intent, params string[] accounts) =>
        from phrase in All[intent]
        from account in phrase.Contains("{0}", StringComparison.Ordinal) ? accounts : accounts[..1]
        select string.Format(CultureInfo.InvariantCulture, phrase, account);
}
