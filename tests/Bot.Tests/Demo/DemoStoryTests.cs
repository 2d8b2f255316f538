using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Scores;

namespace HealthScore.Bot.Tests.Demo;

public sealed class DemoStoryTests
{
    public static TheoryData<string> AllDays => Days.All;

    [Fact]
    public void Scorecards_AsShipped_LoadWithoutAProblem()
    {
        var load = DemoScores.Shipped();

        Assert.Empty(load.Problems);
        Assert.Equal(["saas-onboarding", "saas-default"], load.Set!.Scorecards.Select(card => card.Id));
    }

    [Fact]
    public void DefaultScorecard_AsShipped_CoversWhatTheFieldAsksFor()
    {
        var card = DemoScores.Shipped().Set!.Scorecards.Single(card => card.Id == "saas-default");

        Assert.Equal(
            ["adoption", "sentiment", "retention", "support", "onboarding", "billing", "relationship"],
            card.Dimensions.Select(dimension => dimension.Id));
        Assert.Equal(100, card.Dimensions.Sum(dimension => dimension.Weight), 9);
    }

    [Theory]
    [MemberData(nameof(AllDays))]
    public void Book_OnAnyDay_LooksLikeARealOne(string day)
    {
        var scores = new DemoScores(Days.Portfolio(day)).OfActive(Days.At(day)).ToList();
        var bands = scores.CountBy(score => score.Band).ToDictionary();

        Assert.InRange(bands[Band.Green], 0.55 * scores.Count, 0.65 * scores.Count);
        Assert.InRange(bands[Band.Yellow], 0.15 * scores.Count, 0.3 * scores.Count);
        Assert.InRange(bands[Band.Red], 0.1 * scores.Count, 0.21 * scores.Count);
        Assert.Equal(2, bands[Band.Unknown]);
    }

    [Theory]
    [MemberData(nameof(AllDays))]
    public void Stories_OnAnyDay_AreInTheBandTheyTellOf(string day)
    {
        var demo = new DemoScores(Days.Portfolio(day));
        AllIn(Band.Green, "steady", "growing", "recovered", "onboarding-well", "renamed", "seasonal");
        AllIn(Band.Yellow, "sliding", "champion-gone", "ticket-storm", "price-sensitive", "detractor");
        AllIn(Band.Red, "unpaid", "quiet", "onboarding-stalled");
        AllIn(Band.Unknown, "no-data");

        void AllIn(Band band, params string[] stories)
        {
            foreach (var story in stories)
            {
                Assert.All(
                    demo.OfStory(story, Days.At(day)),
                    found => Assert.True(found.Score.Band == band, $"{story} {found.Account.Id}: {found.Score.Score}"));
            }
        }
    }

    [Theory]
    [InlineData("sliding", "adoption")]
    [InlineData("shelfware", "adoption")]
    [InlineData("quiet", "adoption")]
    [InlineData("onboarding-stalled", "onboarding")]
    [InlineData("unpaid", "billing")]
    [InlineData("ticket-storm", "support")]
    [InlineData("detractor", "sentiment")]
    public void Drivers_OnAnyDay_TellTheStory(string story, string dimension)
    {
        foreach (var day in Days.Each)
        {
            Assert.All(new DemoScores(Days.Portfolio(day)).OfStory(story, Days.At(day)), found => Assert.Contains(
                found.Score.Drivers().Take(3), driver => driver.Dimension == dimension));
        }
    }

    [Theory]
    [InlineData("champion-gone", "champion_left")]
    [InlineData("ticket-storm", "severe_burst")]
    [InlineData("unpaid", "unpaid_invoice")]
    [InlineData("quiet", "gone_silent")]
    [InlineData("onboarding-stalled", "onboarding_stalled")]
    public void Rules_OnAnyDay_FireWhereTheStoryHasAFact(string story, string rule)
    {
        foreach (var day in Days.Each)
        {
            Assert.All(new DemoScores(Days.Portfolio(day)).OfStory(story, Days.At(day)), found => Assert.Contains(
                found.Score.Rules, fired => fired.Id == rule));
        }
    }

    [Theory]
    [MemberData(nameof(AllDays))]
    public void Trends_OnAnyDay_GoInEachDirection(string day)
    {
        var (demo, today) = (new DemoScores(Days.Portfolio(day)), Days.At(day));

        Assert.All(Moves("sliding"), move => Assert.True(move <= -10));
        Assert.All(Moves("growing"), move => Assert.InRange(move, 0, 20));
        Assert.True(Moves("growing").Average() >= 3);
        Assert.All(Moves("recovered"), move => Assert.True(move >= 6));
        Assert.All(Moves("steady"), move => Assert.InRange(move, -7, 7));

        IEnumerable<double> Moves(string story) => demo.OfStory(story, today)
            .Select(found => found.Score.Raw!.Value - demo.Of(found.Account, today.AddDays(-90)).Raw!.Value);
    }

    [Theory]
    [MemberData(nameof(AllDays))]
    public void Churn_OnAnyDay_WasToBeSeenWeeksBefore(string day)
    {
        var demo = new DemoScores(Days.Portfolio(day));
        foreach (var account in demo.Portfolio.Accounts.Where(account => account.Status == AccountStatus.Churned))
        {
            var left = new DateTimeOffset(account.ChurnedOn!.Value.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

            Assert.Equal(Band.Red, demo.Of(account, left.AddDays(-14)).Band);
            Assert.InRange(demo.Of(account, left.AddDays(-45)).Score!.Value, 0, 74);
            if (left.AddDays(-150) > Days.At(day).AddDays(-335)) Assert.Equal(Band.Green, demo.Of(account, left.AddDays(-150)).Band);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(42)]
    [InlineData(90125)]
    public void Book_WithOtherLuck_StillLooksLikeARealOne(int seed)
    {
        var portfolio = HealthScore.Bot.Demo.DemoPortfolio.Create(Days.Usual, seed);

        var scores = new DemoScores(portfolio).OfActive(Days.Usual).ToList();

        Assert.InRange(scores.Count(score => score.Band == Band.Green), 0.5 * scores.Count, 0.7 * scores.Count);
        Assert.InRange(scores.Count(score => score.Band == Band.Red), 0.1 * scores.Count, 0.25 * scores.Count);
    }
}
