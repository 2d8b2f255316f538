using HealthScore.Bot.People;
using HealthScore.Bot.Understanding;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Tests.Understanding.Finding;

public sealed class AccountFindingTests
{
    private static readonly GrammarUnderstanding Book = TestPortfolio.Understanding();

    [Theory]
    [InlineData("Globex Corporation", "globex")]
    [InlineData("globex", "globex")]
    [InlineData("GLOBEX CORP.", "globex")]
    [InlineData("globex ltd", "globex")]
    [InlineData("how is Globex, Inc. doing", "globex")]
    [InlineData("how is a-1007", "zephyr")]
    [InlineData("how is A1007?", "zephyr")]
    [InlineData("globex.com", "globex")]
    [InlineData("how is soylent sa", "soylent")]
    [InlineData("SOYLENT S. A.", "soylent")]
    [InlineData("cafe uber", "cafe")]
    [InlineData("CAFÉ ÜBER", "cafe")]
    [InlineData("how is Cafe\u0301 U\u0308ber", "cafe")]
    [InlineData("data bridge", "databridge")]
    [InlineData("Data-Bridge", "databridge")]
    [InlineData("johnson and sons", "johnson")]
    [InlineData("johnson sons", "johnson")]
    [InlineData("wayne", "wayne")]
    [InlineData("wayne ent", "wayne")]
    [InlineData("how is bank of lis", "lisbon")]
    [InlineData("how is BRF doing", "blueridge")]
    [InlineData("how is BOL?", "lisbon")]
    [InlineData("Globex's score", "globex")]
    [InlineData("Globex’s score", "globex")]
    [InlineData("Johnson & Sons' health", "johnson")]
    [InlineData("how is \"Umbrella\"", "umbrella")]
    [InlineData("how is glob\u200Bex", "globex")]
    [InlineData("how is 𝐆𝐥𝐨𝐛𝐞𝐱", "globex")]
    [InlineData("how is ＧＬＯＢＥＸ", "globex")]
    [InlineData("לGlobex", "globex")]
    [InlineData("ל-Globex", "globex")]
    public void Understand_WhenANameIsSpeltAnotherWay_FindsIt(string text, string account) =>
        Assert.Equal(account, Found(Book.Understand(text, null)));

    [Theory]
    [InlineData("globx", "globex")]
    [InlineData("gloobex", "globex")]
    [InlineData("glboex", "globex")]
    [InlineData("hlobex", "globex")]
    [InlineData("umbrela", "umbrella")]
    [InlineData("unbrlla", "umbrella")]
    [InlineData("how is wayen enterprises", "wayne")]
    [InlineData("how is wayn enterprisse", "wayne")]
    [InlineData("nortwind health", "northwind")]
    [InlineData("how is northwind helth", "northwind")]
    [InlineData("bank off lisbon", "lisbon")]
    [InlineData("how is blue rigde foods doing", "blueridge")]
    [InlineData("acme lasb", "acme-labs")]
    [InlineData("what's the deal with intech", "initech")]
    [InlineData("how is soylnet S.A.?", "soylent")]
    [InlineData("how is Soylnt S.A. doing?", "soylent")]
    public void Understand_WhenANameIsMisspelt_FindsIt(string text, string account) =>
        Assert.Equal(account, Found(Book.Understand(text, null)));

    [Theory]
    [InlineData("how is glbx")]
    [InlineData("how is Hooli")]
    [InlineData("Initech Solutions")]
    [InlineData("how is Globex Rockets")]
    [InlineData("how is umrla")]
    [InlineData("how is init")]
    [InlineData("how is north")]
    [InlineData("how is bruce umbrela")]
    [InlineData("bruce umbrela")]
    [InlineData("globx rockets")]
    [InlineData("what is our average score")]
    public void Understand_WhenNoNameFits_ActsOnNone(string text) => Assert.Empty(Book.Understand(text, null).Accounts);

    [Theory]
    [InlineData("how is Globex Rockets", "globex")]
    [InlineData("Initech Solutions", "initech")]
    [InlineData("how is Norwnd", "northwind")]
    [InlineData("how is init", "initech")]
    [InlineData("how is north", "northwind")]
    [InlineData("bruce umbrela", "umbrella")]
    [InlineData("globx rockets", "globex")]
    public void Understand_WhenNoNameFits_OffersTheNearest(string text, string nearest)
    {
        var understood = Book.Understand(text, null);
        Assert.Contains(nearest, understood.Nearest.Select(id => id.Value));
        Assert.NotNull(understood.AccountText);
    }

    [Theory]
    [InlineData("how is Red Bull doing", "Red Bull")]
    [InlineData("How is Hooli?", "Hooli")]
    [InlineData("how is hooli doing", "hooli")]
    public void Understand_WhenNoNameFits_TellsWhatWasTakenForOne(string text, string name) =>
        Assert.Equal((Intents.AccountHealth, name), (Book.Understand(text, null).Intent, Book.Understand(text, null).AccountText));

    [Theory]
    [InlineData("bruce wayne")]
    [InlineData("how is bruce wayne?")]
    public void Understand_WhenAPartOfANameStandsBesideAnUnknownWord_AsksInstead(string text)
    {
        var understood = TestPortfolio.Understanding([TestPortfolio.Account("w1", "Wayne Enterprises")]).Understand(text, null);
        Assert.Empty(understood.Accounts);
        Assert.Equal(["w1"], understood.Nearest.Select(id => id.Value));
    }

    [Theory]
    [InlineData("IBM")]
    [InlineData("ibm?")]
    [InlineData("people")]
    [InlineData("mart")]
    [InlineData("stark")]
    [InlineData("Hooli Rockets")]
    public void Understand_WhenABareNameIsUnknown_OffersNothingFarFetched(string text)
    {
        var understood = Book.Understand(text, null);
        Assert.Equal((Intents.AccountHealth, text.TrimEnd('?')), (understood.Intent, understood.AccountText));
        Assert.Empty(understood.Accounts);
        Assert.Empty(understood.Nearest);
    }

    [Theory]
    [InlineData("how is Acme?")]
    [InlineData("acme")]
    [InlineData("why is Acme's score low")]
    public void Understand_WhenSeveralFit_AsksWithTheAskersOwnFirst(string text)
    {
        Assert.Equal(["acme", "acme-labs"], Book.Understand(text, TestPortfolio.Ben).Candidates.Select(id => id.Value));
        Assert.Equal(["acme-labs", "acme"], Book.Understand(text, TestPortfolio.Ana).Candidates.Select(id => id.Value));
        Assert.Empty(Book.Understand(text, TestPortfolio.Ana).Accounts);
    }

    [Theory]
    [InlineData("Acme Corp", "acme")]
    [InlineData("acme corp", "acme")]
    [InlineData("how is Acme Labs", "acme-labs")]
    public void Understand_WhenOneOfSeveralIsNamedInFull_FindsIt(string text, string account) =>
        Assert.Equal(account, Found(Book.Understand(text, null)));

    [Theory]
    [InlineData("compara a glbex com a umbrela")]
    [InlineData("compare glbex to umbrela")]
    [InlineData("compara a Globex com a Umbrella")]
    public void Understand_WhenTwoMisspeltNamesStandApartByAPreposition_FindsBoth(string text) =>
        Assert.Equal("globex,umbrella", Found(Book.Understand(text, null)));

    [Fact]
    public void Understand_WhenAMisspeltNameIsLikeAWord_FindsTheName() =>
        Assert.Equal("aguila", Found(TestPortfolio.Understanding([TestPortfolio.Account("aguila", "Seguros Águila")]).Understand("vê o status da seguros aguia", null)));

    [Fact]
    public void Understand_WhenManyFit_OffersAtMostEight()
    {
        var book = TestPortfolio.Understanding([.. Enumerable.Range(0, 30).Select(i => TestPortfolio.Account($"n{i}", $"Nova {(char)('A' + i % 26)}{i} Works"))]);
        Assert.Equal(8, book.Understand("how is nova", null).Candidates.Count);
    }

    [Fact]
    public void Understand_WhenTwoAccountsHaveOneName_Asks()
    {
        var book = TestPortfolio.Understanding([TestPortfolio.Account("1x", "Twin"), TestPortfolio.Account("2x", "TWIN")]);
        Assert.Equal(2, book.Understand("how is twin", null).Candidates.Count);
    }

    [Fact]
    public void Understand_WhenAnAliasIsTheWholeText_PrefersItToLeadingWords()
    {
        var book = TestPortfolio.Understanding([TestPortfolio.Account("a", "International Tools", alias: "Nova"), TestPortfolio.Account("b", "Nova Works")]);
        Assert.Equal("a", Found(book.Understand("how is nova", null)));
    }

    [Fact]
    public void Understand_WhenTheAccountIsHidden_AnswersAsForAnUnknownName()
    {
        var book = TestPortfolio.Understanding(rule: VisibilityRule.OwnAccounts);
        Assert.Equal("acme-labs", Found(book.Understand("how is acme", TestPortfolio.Ana)));
        Assert.Equal("acme", Found(book.Understand("how is acme", TestPortfolio.Ben)));
        foreach (var text in new[] { "how is Acme Labs", "how is acme labz", "Acme Labs", "how is AL" })
        {
            var hidden = book.Understand(text, null);
            Assert.Empty(hidden.Accounts);
            Assert.Empty(hidden.Candidates);
            Assert.Empty(hidden.Nearest);
        }
    }

    [Fact]
    public void Understand_WhenTwoAccountsAreNamed_FindsBothInOrder() =>
        Assert.Equal(["umbrella", "globex"], Book.Understand("compare Umbrella with Globex", null).Accounts.Select(id => id.Value));

    [Fact]
    public void Understand_WhenTheDirectoryIsEmpty_FindsNothing() =>
        Assert.Empty(TestPortfolio.Understanding(Array.Empty<Account>()).Understand("how is Globex", null).Accounts);

    private static string Found(Understood understood) => string.Join(',', understood.Accounts);
}
