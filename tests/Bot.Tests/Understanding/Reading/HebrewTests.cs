using HealthScore.Bot.Tests.Understanding.Phrasings;
using HealthScore.Bot.Understanding;
using HealthScore.Cards.Model;

namespace HealthScore.Bot.Tests.Understanding.Reading;

/// <summary>What Hebrew does that other languages do not: glued prefixes, one word for two weeks, gender, slang in Hebrew letters.</summary>
public sealed class HebrewTests
{
    private static readonly GrammarUnderstanding Book = TestPortfolio.Understanding(
    [
        .. TestPortfolio.Accounts,
        TestPortfolio.Account("galil", "גליל מערכות בע״מ", industry: "Software", region: "Israel", segment: "Enterprise"),
        TestPortfolio.Account("yam", "ים תיכון לוגיסטיקה", industry: "Logistics", region: "Israel", lifecycle: "onboarding"),
    ]);

    [Theory]
    [InlineData("מה המצב של Globex?", Intents.AccountHealth, "globex")]
    [InlineData("מה הלת' סקור של Globex", Intents.AccountHealth, "globex")]
    [InlineData("איך עומדת גליל מערכות", Intents.AccountHealth, "galil")]
    [InlineData("גליל", Intents.AccountHealth, "galil")]
    [InlineData("למה ש-Globex צהובים", Intents.AccountWhy, "globex")]
    [InlineData("מה מוריד את הציון של גליל מערכות בע\"מ", Intents.AccountWhy, "galil")]
    [InlineData("תשווי בין Globex לבין Umbrella", Intents.AccountCompare, "globex,umbrella")]
    [InlineData("גליל מערכות לעומת ים תיכון", Intents.AccountCompare, "galil,yam")]
    [InlineData("כמה טיקטים פתוחים לGlobex", Intents.AccountTickets, "globex")]
    [InlineData("בגליל מערכות מרוצים מאיתנו?", Intents.AccountSentiment, "galil")]
    [InlineData("האדופשן בים תיכון", Intents.AccountUsage, "yam")]
    [InlineData("Globex שילמו או שהם בפיגור", Intents.AccountBilling, "globex")]
    [InlineData("מתי הרינואל של Globex", Intents.AccountRenewal, "globex")]
    [InlineData("מי הסי אס אם של Globex", Intents.AccountOwner, "globex")]
    [InlineData("מה כדאי לעשות עם Globex", Intents.AccountActions, "globex")]
    [InlineData("תכיני אותי לפגישה עם Globex", Intents.AccountBrief, "globex")]
    [InlineData("אפשר לסמוך על הנתונים של Globex?", Intents.AccountFreshness, "globex")]
    [InlineData("ה-NPS של Globex", Intents.AccountSentiment, "globex")]
    [InlineData("תסמני שראיתי את האלרט של Globex", Intents.AlertAcknowledge, "globex")]
    [InlineData("האלרט של Globex טופל", Intents.AlertResolve, "globex")]
    [InlineData("תודה רבה!", Intents.SmallTalk, "")]
    [InlineData("מה את יודעת לעשות", Intents.Help, "")]
    [InlineData("איך קוראים לך", Intents.Unknown, "")]
    [InlineData("מה מזג האוויר מחר", Intents.Unknown, "")]
    [InlineData("תכתבי לי שיר על אהבה", Intents.Unknown, "")]
    public void Understand_OfAHebrewSentence_FindsIntentAndAccount(string text, string intent, string accounts)
    {
        var understood = Book.Understand(text, TestPortfolio.Ben);
        Assert.Equal((intent, accounts, Language.Hebrew), (understood.Intent, PhrasingSet.Accounts(understood), understood.Language));
    }

    [Theory]
    [InlineData("הלקוחות שלי שבסיכון", Intents.BookAtRisk, "owner=me")]
    [InlineData("אדומים של הצוות", Intents.BookAtRisk, "bands=red;owner=team")]
    [InlineData("מי מהאנטרפרייז בישראל צהוב", Intents.BookAtRisk, "bands=yellow;region=Israel;segment=Enterprise")]
    [InlineData("חמשת הלקוחות הגרועים ביותר", Intents.BookAtRisk, "limit=5")]
    [InlineData("בסיכון מעל 50 אלף דולר", Intents.BookAtRisk, "arrover=50000")]
    [InlineData("בסיכון מעל 50אלף", Intents.BookAtRisk, "arrover=50000")]
    [InlineData("לקוחות בתוכנה שירדו בשבועיים האחרונים", Intents.BookMovers, "direction=down;industry=Software;period=14")]
    [InlineData("מי ירד השבוע", Intents.BookMovers, "direction=down;period=7")]
    [InlineData("מי עלה בחודש האחרון", Intents.BookMovers, "direction=up;period=30")]
    [InlineData("מי מתחדש החודש", Intents.BookRenewals, "renewsfrom=2026-11-01;renewsto=2026-11-30")]
    [InlineData("מי מתחדש בחודש הבא", Intents.BookRenewals, "renewsfrom=2026-12-01;renewsto=2026-12-31")]
    [InlineData("מה מתחדש ברבעון הבא", Intents.BookRenewals, "renewsfrom=2027-01-01;renewsto=2027-03-31")]
    [InlineData("חידושים בחודשיים הקרובים", Intents.BookRenewals, "renews=60")]
    [InlineData("חידושים עד סוף השנה", Intents.BookRenewals, "renewsto=2026-12-31")]
    [InlineData("מי לא ענה ב-30 הימים האחרונים", Intents.BookQuiet, "period=30")]
    [InlineData("לקוחות שלא ענו לנו חודשיים", Intents.BookQuiet, "period=60")]
    [InlineData("אחוז הצ'רן", Intents.BookKpi, "kpi=churn_rate")]
    [InlineData("הציון של Globex מחמיר מדי", Intents.FeedbackScore, "direction=too_low")]
    [InlineData("דופק 4 מתוך 5 ל-Globex", Intents.FeedbackPulse, "pulse=4")]
    [InlineData("דחי את ההתראה של Globex ליומיים", Intents.AlertSnooze, "snooze=2")]
    [InlineData("דברי איתי באנגלית", Intents.SettingsLanguage, "language=en")]
    public void Understand_OfAHebrewSentence_FindsItsFilters(string text, string intent, string filters)
    {
        var understood = Book.Understand(text, TestPortfolio.Ben);
        Assert.Equal((intent, filters), (understood.Intent, PhrasingSet.Filters(understood.Filters)));
    }
}
