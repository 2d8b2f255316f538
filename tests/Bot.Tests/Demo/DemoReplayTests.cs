using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Tests.Demo;

/// <summary>The demo's year day by day: it must be a calm one, or alerts made from it would be noise.</summary>
public sealed class DemoReplayTests
{
    private const int Green = 75;
    private const int Yellow = 50;
    private const int Rearm = 3;

    // Three hundred days of sixty accounts are scored once, for all tests.
    private static readonly DemoScores Demo = new(Days.Portfolio("2026-11-21"));
    private static readonly List<Crossing> Crossings = [.. Demo.Portfolio.Accounts.SelectMany(Replay)];

    private sealed record Crossing(Account Account, DateTimeOffset On);

    [Fact]
    public void Year_DayByDay_GivesNoCsmMoreThanThreeCrossingsADay() => Assert.All(
        Crossings.CountBy(crossing => (crossing.Account.Owner!.Value, crossing.On)),
        day => Assert.InRange(day.Value, 0, 3));

    [Fact]
    public void Year_AsAWhole_GivesACsmAtMostOneCrossingAWeek() => Assert.All(
        Crossings.CountBy(crossing => crossing.Account.Owner!.Value),
        year => Assert.InRange(year.Value, 3, 52));

    [Fact]
    public void Year_ForEveryAccountThatLeft_CrossedAFortnightBefore() => Assert.All(
        Demo.Portfolio.Accounts.Where(account => account.Status == AccountStatus.Churned),
        account => Assert.Contains(
            Crossings,
            crossing => crossing.Account.Id == account.Id
                && DateOnly.FromDateTime(crossing.On.UtcDateTime) <= account.ChurnedOn!.Value.AddDays(-14)));

    /// <summary>Counts going below a bound, once until the score is clearly above it again.</summary>
    private static IEnumerable<Crossing> Replay(Account account)
    {
        var armed = new Dictionary<int, bool> { [Green] = false, [Yellow] = false };
        for (var days = 335; days >= 0; days--)
        {
            var day = Days.Usual.AddDays(-days);
            if (account.ChurnedOn is { } left && DateOnly.FromDateTime(day.UtcDateTime) > left) yield break;
            if (Demo.Of(account, day).Score is not { } score) continue;
            foreach (var bound in new[] { Green, Yellow })
            {
                if (score >= bound + Rearm) armed[bound] = true;
                if (score >= bound || !armed[bound]) continue;
                armed[bound] = false;
                yield return new(account, day);
            }
        }
    }
}
