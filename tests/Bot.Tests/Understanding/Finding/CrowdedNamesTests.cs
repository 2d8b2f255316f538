using HealthScore.Bot.Understanding.Finding;
using HealthScore.Bot.Understanding.Text;

namespace HealthScore.Bot.Tests.Understanding.Finding;

/// <summary>Names that many others look like: found where one is meant, asked about where several may be.</summary>
public sealed class CrowdedNamesTests
{
    // Thousands of names of the same few words, and among them what is looked for.
    private static readonly AccountDirectory Crowd = new(
    [
        .. Enumerable.Range(0, 30_000).Select(i => TestPortfolio.Account($"c{i}", $"Global Systems Group {i}")),
        TestPortfolio.Account("last", "Global Systems Quorvex"),
        TestPortfolio.Account("common", "Systems Global Trade"),
        .. Enumerable.Range(0, 5_000).Select(i => TestPortfolio.Account($"t{i}", "Twin Ltd")),
        TestPortfolio.Account("long", string.Join(' ', Enumerable.Repeat("Verylongword", 700))),
        TestPortfolio.Account("blank", " "),
        TestPortfolio.Account("emoji", "🚀🚀"),
        TestPortfolio.Account("hidden", "Zor\u200B\u2060bit\u00ADal"),
        TestPortfolio.Account("mixed", "Zorbital מערכות"),
    ]);

    [Theory]
    [InlineData("global systems quorvex", "last")]
    [InlineData("globl systms quorvex", "last")]
    [InlineData("global systems quor", "last")]
    [InlineData("systems globl trade", "common")]
    [InlineData("global systems group 29999", "c29999")]
    [InlineData("zorbital", "hidden")]
    [InlineData("zorbital מערכות", "mixed")]
    [InlineData("zorbtial מערכוות", "mixed")]
    [InlineData("ל-zorbital מערכות", "mixed")]
    public void Find_AmongManyAlike_FindsTheOneMeant(string typed, string expected)
    {
        var sentence = Tokenizer.Read(typed);
        var match = Crowd.Finder.Exact(sentence, _ => true).FirstOrDefault()
            ?? Crowd.Finder.Resolve(sentence, 0, sentence.Count, initials: false, _ => true);
        Assert.Equal(expected, string.Join(' ', match!.Accounts.Select(place => Crowd.Accounts[place].Id.Value).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("twin")]
    [InlineData("twni")]
    [InlineData("global")]
    [InlineData("globl systems")]
    [InlineData("gsg1")]
    public void Find_WhenThousandsFit_AsksWithoutListingThemAll(string typed)
    {
        var sentence = Tokenizer.Read(typed);
        var match = Crowd.Finder.Exact(sentence, _ => true).FirstOrDefault()
            ?? Crowd.Finder.Resolve(sentence, 0, sentence.Count, initials: true, _ => true);
        Assert.InRange(match!.Accounts.Count, AccountFinder.MostCandidates, 4_000);
        Assert.Equal(match.Accounts.Count, match.Accounts.Distinct().Count());
    }

    [Theory]
    [InlineData("nova enregi", "Nova Energy", "Nova Energia")]
    [InlineData("zalra", "Zalora", "Zalera")]
    // One slip that hands hardly make, or two that they often make.
    [InlineData("mraidina", "Maridian", "Mraidinas")]
    public void Find_WhenTwoNamesFitAsWell_Asks(string typed, string one, string other)
    {
        var directory = new AccountDirectory([TestPortfolio.Account("1x", one), TestPortfolio.Account("2x", other)]);
        var sentence = Tokenizer.Read(typed);
        Assert.Equal([0, 1], directory.Finder.Resolve(sentence, 0, sentence.Count, initials: false, _ => true)!.Accounts.Order());
    }

    [Theory]
    [InlineData("glibex", "Globex", "Gilbert")]
    [InlineData("nova enrgy", "Nova Energy", "Nova Energia")]
    public void Find_WhenOneNameFitsBetter_FindsIt(string typed, string one, string other)
    {
        var directory = new AccountDirectory([TestPortfolio.Account("1x", one), TestPortfolio.Account("2x", other)]);
        var sentence = Tokenizer.Read(typed);
        Assert.Equal([0], directory.Finder.Resolve(sentence, 0, sentence.Count, initials: false, _ => true)!.Accounts);
    }

    [Fact]
    public void Find_WhenOnlyOneOfThousandsMayBeSeen_FindsIt()
    {
        var sentence = Tokenizer.Read("global systems");
        var match = Crowd.Finder.Resolve(sentence, 0, 2, initials: false, account => account.Id.Value is "c12000" or "common");
        Assert.Equal(["c12000"], match!.Accounts.Select(place => Crowd.Accounts[place].Id.Value));
    }
}
