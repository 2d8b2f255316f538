using HealthScore.Bot.Demo;
using HealthScore.Cards.Model;
using HealthScore.Cards.PlainText;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Tests.Answers;

public sealed class CompareAnswerTests(PlantedBench planted) : IClassFixture<PlantedBench>
{
    [Theory]
    [InlineData("compare Acme Corp with Globex", "Acme Corp", "Globex")]
    [InlineData("Globex vs Initech", "Globex", "Initech")]
    [InlineData("compare Acme Corp, Globex and Initech", "Acme Corp", "Globex", "Initech")]
    public async Task Compare_WhenAllAreCertain_PutsThemSideBySideAsTheBookHasThem(string text, params string[] names)
    {
        var bench = planted.Bench;

        var table = (await bench.AskAsync(text)).Blocks.OfType<TableBlock>().Single();

        var book = await bench.Book.ReadAsync(CancellationToken.None);
        var entries = names.Select(name => book.Entries.Single(entry => entry.Account.Name == name)).ToList();
        Assert.Equal(names, table.Header.Skip(1));
        Assert.All(entries.Zip(table.Rows[0].Cells.Skip(1)), pair => Assert.Contains($"{pair.First.Score.Score}", pair.Second, StringComparison.Ordinal));
        foreach (var (index, dimension) in entries[0].Score.Dimensions.Index())
            Assert.All(entries.Zip(table.Rows[index + 2].Cells.Skip(1)), pair => Assert.EndsWith(
                $" {Math.Floor(pair.First.Score.Dimensions.Single(one => one.Id == dimension.Id).Score!.Value + 0.5)}", pair.Second, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Compare_SaysWhoIsHealthierAndWhereTheyDifferMost()
    {
        var bench = planted.Bench;
        var shown = PlainTextRenderer.Render(await bench.AskAsync("compare Initech with Globex"));

        var entries = (await bench.Book.ReadAsync(CancellationToken.None)).Entries;
        var (globex, initech) = (entries.Single(e => e.Account.Name == "Globex").Score, entries.Single(e => e.Account.Name == "Initech").Score);
        var (best, worst) = globex.Score > initech.Score ? ("Globex", "Initech") : ("Initech", "Globex");
        var widest = globex.Dimensions.MaxBy(one => Math.Abs(one.Score!.Value - initech.Dimensions.Single(other => other.Id == one.Id).Score!.Value))!;
        Assert.Contains($"{best} is healthier: {Math.Max(globex.Score!.Value, initech.Score!.Value)} against {Math.Min(globex.Score.Value, initech.Score.Value)}.", shown, StringComparison.Ordinal);
        Assert.Contains($"They differ most in {char.ToUpperInvariant(widest.Id[0])}{widest.Id[1..]}: {best} ", shown, StringComparison.Ordinal);
        Assert.Contains($", {worst} ", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_WhenOneNameFitsSeveral_AsksAndGoesOnWithTheOther()
    {
        var bench = planted.Bench;

        var which = await bench.AskAsync("compare Acme with Globex");
        var answer = await bench.PressAsync(which.Button("Acme Labs"));

        Assert.Equal(["Globex", "Acme Labs"], answer.Blocks.OfType<TableBlock>().Single().Header.Skip(1));
    }

    [Fact]
    public async Task Compare_WhenTwoNamesFitSeveral_AsksForOneAfterTheOther()
    {
        await using var bench = await AnswerBench.StartAsync();
        foreach (var name in new[] { "Twin Rivers", "Twin Peaks" })
            await PlantedAccount.PlantAsync(bench, PlantedAccount.Works with { Id = new AccountId(name), Name = name, Aliases = ["Twin"] });

        var first = await bench.AskAsync("compare Acme with Twin");
        var second = await bench.PressAsync(first.Button("Acme Corp"));
        var answer = await bench.PressAsync(second.Button("Twin Peaks"));

        Assert.Equal(["Acme Corp", "Twin Peaks"], answer.Blocks.OfType<TableBlock>().Single().Header.Skip(1));
    }

    [Fact]
    public async Task Compare_WhenOneIsNamedAlone_AsksWithWhichAndGoesOn()
    {
        var bench = planted.Bench;

        var which = await bench.AskAsync("compare Globex");
        var answer = await bench.PressAsync(which.Button("Wayne Enterprises"));

        Assert.StartsWith("Compare Globex with which account?", PlainTextRenderer.Render(which), StringComparison.Ordinal);
        Assert.Equal(["Globex", "Wayne Enterprises"], answer.Blocks.OfType<TableBlock>().Single().Header.Skip(1));
    }

    [Theory]
    [InlineData("compare Acme with Globex", "Acme Labs", "Globex", "Acme Labs")]
    [InlineData("compare Globex", "Wayne Enterprises", "Globex", "Wayne Enterprises")]
    public async Task Compare_WhenTheAnswerIsTyped_GoesOnWithTheOther(string text, string typed, params string[] names)
    {
        await using var bench = await AnswerBench.StartAsync();

        await bench.GoOnAsync("here", text);
        var answer = await bench.GoOnAsync("here", typed);

        Assert.Equal(names, answer.Blocks.OfType<TableBlock>().Single().Header.Skip(1));
    }

    [Fact]
    public async Task Compare_WhenMoreAreNamedThanFit_SaysHowManyAreCompared()
    {
        var shown = PlainTextRenderer.Render(await planted.Bench.AskAsync("compare Acme Corp, Globex, Initech, Wayne Enterprises and Planted Works"));

        Assert.Contains("Only the first 4 are compared.", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_WhenOneIsNotTheAskersToSee_AnswersAsIfItWereNot()
    {
        await using var bench = await AnswerBench.StartAsync(("Visibility:Rule", "own-accounts"));
        var press = new ButtonPress("account.compare", new Dictionary<string, string> { ["beside0"] = "globex", ["account"] = "acme-corp", ["named0"] = "Initech" });

        var shown = PlainTextRenderer.Render(await bench.PressAsync(press, DemoPeople.Noam));

        Assert.DoesNotContain("Globex", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Acme", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("beside0", "")]
    [InlineData("beside0", "no such id")]
    [InlineData("named0", "\u0000")]
    [InlineData("named0", "Acme")]
    public async Task Compare_WhenAPressIsMangled_IsACardWithWords(string slot, string value)
    {
        var card = await planted.Bench.PressAsync(new ButtonPress("account.compare", new Dictionary<string, string> { [slot] = value }));

        Assert.NotEmpty(card.Blocks);
    }
}
