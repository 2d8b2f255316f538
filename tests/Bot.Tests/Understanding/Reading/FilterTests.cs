using HealthScore.Bot.Tests.Understanding.Phrasings;
using HealthScore.Bot.Understanding;

namespace HealthScore.Bot.Tests.Understanding.Reading;

/// <summary>Asked on Wednesday 18 November 2026.</summary>
public sealed class FilterTests
{
    private static readonly GrammarUnderstanding Book = TestPortfolio.Understanding();

    [Theory]
    [InlineData("red accounts over 100k", "arrover=100000;bands=red")]
    [InlineData("red accounts over 1.5m ARR", "arrover=1500000;bands=red")]
    [InlineData("red accounts above $1,250,000", "arrover=1250000;bands=red")]
    [InlineData("red accounts below 50 thousand", "arrunder=50000;bands=red")]
    [InlineData("red accounts with arr < 20k", "arrunder=20000;bands=red")]
    [InlineData("red accounts between 50k and 100k arr", "arrover=50000;arrunder=100000;bands=red")]
    [InlineData("red accounts at least 2 million", "arrover=2000000;bands=red")]
    [InlineData("red accounts under 500 dollars", "arrunder=500;bands=red")]
    [InlineData("red accounts between 50k and 100k", "arrover=50000;arrunder=100000;bands=red")]
    [InlineData("red accounts between 50 and 100k", "arrover=50000;arrunder=100000;bands=red")]
    [InlineData("red accounts between $50,000 and $90,000", "arrover=50000;arrunder=90000;bands=red")]
    [InlineData("red accounts from 50k to 1.5m", "arrover=50000;arrunder=1500000;bands=red")]
    [InlineData("red accounts 50k-100k", "arrover=50000;arrunder=100000;bands=red")]
    [InlineData("red accounts over 50k and under 100k", "arrover=50000;arrunder=100000;bands=red")]
    [InlineData("red accounts not over 100k", "arrunder=100000;bands=red")]
    [InlineData("red accounts no less than 100k", "arrover=100000;bands=red")]
    [InlineData("red accounts in smb or mid-market", "bands=red;segment=SMB,Mid-Market")]
    [InlineData("red accounts in smb, startup and enterprise", "bands=red;segment=SMB,Startup,Enterprise")]
    [InlineData("red accounts in EMEA and APAC", "bands=red;region=EMEA,APAC")]
    [InlineData("red retail or fintech customers", "bands=red;industry=Retail,Fintech")]
    [InlineData("red accounts in smb, or any other smb", "bands=red;segment=SMB")]
    [InlineData("mia's team at risk", "owner=mia@example.com")]
    [InlineData("top 3 red accounts", "bands=red;limit=3")]
    [InlineData("five worst accounts", "limit=5")]
    [InlineData("worst ten accounts", "limit=10")]
    [InlineData("a dozen risky accounts", "limit=12")]
    [InlineData("worst accounts", "")]
    [InlineData("top 5000 risky accounts", "")]
    [InlineData("worst 0 accounts", "")]
    [InlineData("worst -5 accounts", "")]
    [InlineData("worst −5 accounts", "")]
    [InlineData("worst-5 accounts", "limit=5")]
    [InlineData("my red accounts", "bands=red;owner=me")]
    [InlineData("red accounts of my team", "bands=red;owner=team")]
    [InlineData("red accounts of Ben Carter", "bands=red;owner=ben@example.com")]
    [InlineData("red accounts of noam", "bands=red;owner=noam@example.com")]
    [InlineData("red accounts of lucia@example.com", "bands=red;owner=lucia@example.com")]
    [InlineData("red or yellow accounts", "bands=red,yellow")]
    [InlineData("at risk enterprises in EMEA", "region=EMEA;segment=Enterprise")]
    [InlineData("at risk in the energy industry", "industry=Energy")]
    [InlineData("midmarket accounts at risk", "segment=Mid-Market")]
    [InlineData("red onboarding accounts", "bands=red;lifecycle=onboarding")]
    [InlineData("accounts low on onboarding", "dimension=onboarding")]
    [InlineData("accounts with poor billing", "dimension=billing")]
    public void Understand_OfAList_ReadsItsFilters(string text, string filters)
    {
        var understood = Book.Understand(text, TestPortfolio.Ben);
        Assert.Equal((Intents.BookAtRisk, filters), (understood.Intent, PhrasingSet.Filters(understood.Filters)));
    }

    [Theory]
    [InlineData("what renews in the next 90 days", 90)]
    [InlineData("renewals within 6 weeks", 42)]
    [InlineData("renewals within two months", 60)]
    [InlineData("renewals this coming week", 7)]
    public void Understand_OfRenewals_ReadsWithinHowManyDays(string text, int days) =>
        Assert.Equal(days, Book.Understand(text, null).Filters.RenewsWithinDays);

    [Theory]
    [InlineData("renewals next quarter", "2027-01-01", "2027-03-31")]
    [InlineData("what renews next month", "2026-12-01", "2026-12-31")]
    [InlineData("renewals next week", "2026-11-23", "2026-11-29")]
    [InlineData("renewals next year", "2027-01-01", "2027-12-31")]
    [InlineData("which accounts renew this month", "2026-11-01", "2026-11-30")]
    [InlineData("renewals this quarter", "2026-10-01", "2026-12-31")]
    [InlineData("renewals this week", "2026-11-16", "2026-11-22")]
    [InlineData("renewals by Thursday", null, "2026-11-19")]
    [InlineData("what renews until March 15", null, "2027-03-15")]
    [InlineData("what renews by the 15th of March", null, "2027-03-15")]
    [InlineData("contracts expiring before 3/15", null, "2027-03-15")]
    [InlineData("contracts expiring by 15/3/2028", null, "2028-03-15")]
    [InlineData("contracts expiring by 2027-01-31", null, "2027-01-31")]
    [InlineData("contracts expiring by 31.1.2027", null, "2027-01-31")]
    [InlineData("renewals by the end of the quarter", null, "2026-12-31")]
    [InlineData("renewals until the end of next month", null, "2026-12-31")]
    [InlineData("renewals before the end of January", null, "2027-01-31")]
    [InlineData("renewals by January", null, "2027-01-31")]
    [InlineData("renewals after March 1", "2027-03-01", null)]
    [InlineData("renewals from December 1 to January 15 2027", "2026-12-01", "2027-01-15")]
    [InlineData("renewals on February 30", "2027-02-01", "2027-02-28")]
    [InlineData("renewals tomorrow", "2026-11-19", "2026-11-19")]
    [InlineData("renewals last month", "2026-10-01", "2026-10-31")]
    [InlineData("renewals last week", "2026-11-09", "2026-11-15")]
    [InlineData("what renewed in the previous quarter", "2026-07-01", "2026-09-30")]
    [InlineData("renewals last year", "2025-01-01", "2025-12-31")]
    [InlineData("renewals in the last 30 days", "2026-10-19", "2026-11-18")]
    [InlineData("renewals in january", "2027-01-01", "2027-01-31")]
    [InlineData("January renewals", "2027-01-01", "2027-01-31")]
    [InlineData("what renews in november", "2026-11-01", "2026-11-30")]
    [InlineData("renewals last november", "2025-11-01", "2025-11-30")]
    [InlineData("renewals last october", "2026-10-01", "2026-10-31")]
    [InlineData("accounts renewing in february 2028", "2028-02-01", "2028-02-29")]
    [InlineData("renewals in may", "2027-05-01", "2027-05-31")]
    [InlineData("renewals between december and february", "2026-12-01", "2027-02-28")]
    [InlineData("renewals in Q1", "2027-01-01", "2027-03-31")]
    [InlineData("renewals in the fourth quarter", "2026-10-01", "2026-12-31")]
    [InlineData("which contracts are up for renewal in 2027", "2027-01-01", "2027-12-31")]
    public void Understand_OfRenewalsInACalendarSpan_ReadsItsDays(string text, string? from, string? to)
    {
        var filters = Book.Understand(text, null).Filters;
        Assert.Equal((from, to), (filters.RenewsFrom?.ToString("yyyy-MM-dd"), filters.RenewsTo?.ToString("yyyy-MM-dd")));
    }

    [Theory]
    [InlineData("red accounts renewing in the next 60 days", "bands=red;renews=60")]
    [InlineData("renewals at risk this quarter", "bands=red,yellow;renewsfrom=2026-10-01;renewsto=2026-12-31")]
    [InlineData("red renewals this month", "bands=red;renewsfrom=2026-11-01;renewsto=2026-11-30")]
    [InlineData("smb or startup accounts renewing this month", "renewsfrom=2026-11-01;renewsto=2026-11-30;segment=SMB,Startup")]
    public void Understand_OfRenewals_KeepsWhatElseIsSaid(string text, string filters)
    {
        var understood = Book.Understand(text, null);
        Assert.Equal((Intents.BookRenewals, filters), (understood.Intent, PhrasingSet.Filters(understood.Filters)));
    }

    [Theory]
    [InlineData("accounts at risk renewing this month", "renewsfrom=2026-11-01;renewsto=2026-11-30")]
    public void Understand_OfWhatIsAtRiskAndRenews_IsAboutTheRisk(string text, string filters)
    {
        var understood = Book.Understand(text, null);
        Assert.Equal((Intents.BookAtRisk, filters), (understood.Intent, PhrasingSet.Filters(understood.Filters)));
    }

    [Theory]
    [InlineData("accounts of ben", "owner=ben@example.com")]
    [InlineData("ben's accounts", "owner=ben@example.com")]
    [InlineData("show me Ben Carter's customers", "owner=ben@example.com")]
    [InlineData("accounts in EMEA", "region=EMEA")]
    [InlineData("show me accounts between 50k and 100k", "arrover=50000;arrunder=100000")]
    [InlineData("list unknown accounts", "bands=unknown")]
    [InlineData("grey accounts", "bands=unknown")]
    public void Understand_OfPartOfTheBook_ReadsItsFilters(string text, string filters)
    {
        var understood = Book.Understand(text, null);
        Assert.Equal((Intents.BookSummary, filters), (understood.Intent, PhrasingSet.Filters(understood.Filters)));
    }

    [Theory]
    [InlineData("why did Globex drop in the last 30 days", 30)]
    [InlineData("why did Globex drop over the past two weeks", 14)]
    [InlineData("why did Globex drop last month", 30)]
    [InlineData("why did Globex drop this month", 30)]
    [InlineData("why did Globex drop in the last 90d", 90)]
    [InlineData("why did Globex drop since Monday", 2)]
    [InlineData("why did Globex drop since yesterday", 1)]
    [InlineData("why did Globex drop since November 1", 17)]
    [InlineData("why did Globex drop since last Friday", 5)]
    [InlineData("why did Globex drop this year", null)]
    public void Understand_OfAPeriod_ReadsItsDays(string text, int? days) => Assert.Equal(days, Book.Understand(text, null).Filters.PeriodDays);

    [Theory]
    [InlineData("snooze Globex until Thursday", "2026-11-19", null)]
    [InlineData("snooze Globex till Monday", "2026-11-23", null)]
    [InlineData("snooze Globex until Wednesday", "2026-11-25", null)]
    [InlineData("snooze Globex until tomorrow", "2026-11-19", null)]
    [InlineData("snooze Globex until next week", "2026-11-23", null)]
    [InlineData("snooze Globex until the end of the month", "2026-11-30", null)]
    [InlineData("snooze Globex until December 1st", "2026-12-01", null)]
    [InlineData("snooze Globex for 3 days", null, 3)]
    [InlineData("snooze Globex for a week", null, 7)]
    [InlineData("snooze Globex for two weeks", null, 14)]
    [InlineData("snooze Globex", null, null)]
    public void Understand_OfASnooze_ReadsHowLong(string text, string? until, int? days)
    {
        var filters = Book.Understand(text, null).Filters;
        Assert.Equal((until, days), (filters.SnoozeUntil?.ToString("yyyy-MM-dd"), filters.SnoozeDays));
    }

    [Theory]
    [InlineData("send me the digest at 8:30", "08:30", "")]
    [InlineData("send me the digest at 8", "08:00", "")]
    [InlineData("daily digest at 8am please", "08:00", "")]
    [InlineData("daily digest at 12 am", "00:00", "")]
    [InlineData("daily digest at 6.45 pm", "18:45", "")]
    [InlineData("daily digest at 17:05", "17:05", "")]
    [InlineData("daily digest at half past seven in the morning", "07:30", "")]
    [InlineData("daily digest at quarter to nine in the evening", "20:45", "")]
    [InlineData("daily digest at noon", "12:00", "")]
    [InlineData("digest every weekday at 9", "09:00", "Monday,Tuesday,Wednesday,Thursday,Friday")]
    [InlineData("digest on mondays and thursdays at 9", "09:00", "Monday,Thursday")]
    [InlineData("sign me up for the digest of accounts over 100k", null, "")]
    public void Understand_OfADigest_ReadsWhenItComes(string text, string? time, string days)
    {
        var understood = Book.Understand(text, null);
        Assert.Equal(Intents.DigestSubscribe, understood.Intent);
        Assert.Equal((time, days), (understood.Filters.Time?.ToString("HH:mm"), string.Join(',', understood.Filters.Days)));
    }

    [Theory]
    [InlineData("my time zone is Madrid", "Europe/Madrid")]
    [InlineData("timezone Asia/Jerusalem", "Asia/Jerusalem")]
    [InlineData("set my time zone to new york", "America/New_York")]
    [InlineData("my time zone is Pacific time", "America/Los_Angeles")]
    [InlineData("change my time zone to UTC-3", "Etc/GMT+3")]
    [InlineData("change my time zone to GMT+2", "Etc/GMT-2")]
    [InlineData("change my time zone", null)]
    public void Understand_OfATimeZone_FindsIt(string text, string? zone)
    {
        var understood = Book.Understand(text, null);
        Assert.Equal((Intents.SettingsTimeZone, zone), (understood.Intent, understood.Filters.TimeZone));
    }

    [Theory]
    [InlineData("Globex's score is too low because they renewed yesterday", "they renewed yesterday")]
    [InlineData("Globex's score is wrong, nobody uses the old product", "nobody uses the old product")]
    [InlineData("the score of Globex is too high", null)]
    public void Understand_OfAFeedback_KeepsTheReason(string text, string? comment)
    {
        var understood = Book.Understand(text, null);
        Assert.Equal((Intents.FeedbackScore, comment), (understood.Intent, understood.Filters.Comment));
    }
}
