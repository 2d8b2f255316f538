using HealthScore.Bot.Tests.Understanding.Phrasings;
using HealthScore.Bot.Understanding;
using HealthScore.Bot.Understanding.Reading;

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
    [InlineData("top 3 red accounts", "bands=red;limit=3")]
    [InlineData("five worst accounts", "limit=5")]
    [InlineData("worst ten accounts", "limit=10")]
    [InlineData("a dozen risky accounts", "limit=12")]
    [InlineData("worst accounts", "")]
    [InlineData("top 5000 risky accounts", "")]
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
    [InlineData("which accounts renew this month", 12)]
    [InlineData("renewals this quarter", 43)]
    [InlineData("renewals this week", 4)]
    public void Understand_OfRenewals_ReadsWithinHowManyDays(string text, int days) =>
        Assert.Equal(days, Book.Understand(text, null).Filters.RenewsWithinDays);

    [Theory]
    [InlineData("renewals next quarter", "2027-01-01", "2027-03-31")]
    [InlineData("what renews next month", "2026-12-01", "2026-12-31")]
    [InlineData("renewals next week", "2026-11-23", "2026-11-29")]
    [InlineData("renewals next year", "2027-01-01", "2027-12-31")]
    public void Understand_OfRenewalsInACalendarSpan_ReadsItsDays(string text, string from, string to)
    {
        var filters = Book.Understand(text, null).Filters;
        Assert.Equal((from, to), (filters.RenewsFrom?.ToString("yyyy-MM-dd"), filters.RenewsTo?.ToString("yyyy-MM-dd")));
    }

    [Theory]
    [InlineData("why did Globex drop in the last 30 days", 30)]
    [InlineData("why did Globex drop over the past two weeks", 14)]
    [InlineData("why did Globex drop last month", 30)]
    [InlineData("why did Globex drop this month", 18)]
    [InlineData("why did Globex drop in the last 90d", 90)]
    public void Understand_OfAPeriod_ReadsItsDays(string text, int days) => Assert.Equal(days, Book.Understand(text, null).Filters.PeriodDays);

    [Theory]
    [InlineData("2026-12-31", 90, 1)]
    [InlineData("2026-11-22", 7, 1)]
    [InlineData("2026-11-16", 7, 6)]
    [InlineData("2024-02-01", 30, 28)]
    public void Left_OfASpan_CountsItsRemainingDays(string today, int unit, int days) =>
        Assert.Equal(days, CalendarSpans.Left(DateOnly.Parse(today), unit));
}
