using HealthScore.Bot.Demo;
using HealthScore.Bot.Understanding;

namespace HealthScore.Bot.Tests.People.Walks;

/// <summary>
/// Whatever is said or pressed, accounts that somebody may not see change nothing of what they are shown: not a name, not a
/// total, not a percentile, not even the answer to the account's own name.
/// </summary>
public sealed class VisibilityWalkTests
{
    public static TheoryData<string, string?> Limited => new()
    {
        { "own-team", DemoPeople.Ben },
        { "own-team", DemoPeople.Mia },
        { "own-team", null },
        { "own-accounts", DemoPeople.Ben },
        { "own-accounts", DemoPeople.Noam },
        { "own-accounts", DemoPeople.Mia },
        { "own-accounts", null },
    };

    [Theory]
    [MemberData(nameof(Limited))]
    public async Task Answers_ToWhoMayNotSeeThem_AreAsIfTheAccountsWereNotThere(string rule, string? asker)
    {
        await using var worlds = await Worlds.StartAsync(rule);

        var steps = await worlds.WalkAsync(asker, Intents.All);

        Assert.True(steps.Count > Intents.All.Count * 10, $"only {steps.Count} steps");
        var leaks = steps.Where(step => step.Plain != step.Planted).Select(step => $"{step.Step}: {Difference(step.Plain, step.Planted)}").ToList();
        Assert.True(leaks.Count == 0, string.Join(Environment.NewLine, leaks));
        Assert.DoesNotContain(await worlds.Planted.Feedback.ReadAsync(default), given => given.Account.Value.StartsWith("quorvex", StringComparison.Ordinal));
    }

    /// <summary>Otherwise the walk would prove nothing.</summary>
    [Theory]
    [InlineData("everyone", null)]
    [InlineData("everyone", DemoPeople.Ben)]
    [InlineData("own-team", DemoPeople.Dana)]
    [InlineData("own-team", DemoPeople.Noam)]
    [InlineData("own-accounts", DemoPeople.Lucia)]
    [InlineData("own-accounts", DemoPeople.Noa)]
    [InlineData("own-accounts", DemoPeople.Dana)]
    public async Task Answers_ToWhoMaySeeThem_ShowTheAccountsAndCountThem(string rule, string? asker)
    {
        await using var worlds = await Worlds.StartAsync(rule);

        foreach (var intent in (string[])[Intents.AccountHealth, Intents.AccountWhy, Intents.BookAtRisk, Intents.BookSummary, Intents.BookRenewals])
        {
            var steps = await worlds.WalkAsync(asker, intent);
            Assert.Contains(steps, step => step.Plain != step.Planted && step.Planted.Contains(Plants.Mark, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Walk_OverAnAnswerThatLooksPastTheRule_FindsIt()
    {
        await using var worlds = await Worlds.StartAsync("own-accounts");

        Assert.Contains(await worlds.WalkAsync(DemoPeople.Ben, "book.leaky"), step => step.Plain != step.Planted);
    }

    private static string Difference(string plain, string planted)
    {
        var at = plain.Zip(planted).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"…{plain[Math.Max(0, at - 60)..Math.Min(plain.Length, at + 60)]} | {planted[Math.Max(0, at - 60)..Math.Min(planted.Length, at + 60)]}…";
    }
}
