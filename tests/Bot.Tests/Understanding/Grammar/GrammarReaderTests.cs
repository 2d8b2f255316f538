using HealthScore.Bot.Understanding;
using HealthScore.Bot.Understanding.Grammar;
using HealthScore.Bot.Understanding.Text;
using HealthScore.Cards.Model;
using HealthScore.Testing;

namespace HealthScore.Bot.Tests.Understanding.Grammar;

public sealed class GrammarReaderTests
{
    private const string Small = """
        language: es
        endings: [s]
        fillers: [el, la]
        concepts: { health: [salud, como esta] }
        values: { band: { red: [rojo] } }
        """;

    private const string Glued = """
        language: he
        prefixes: [ו, ה, ש, ב, ל, מ, שה, לכש, וש, ושה, לכשה]
        conjunctions: [ו]
        replaced_from: 8
        endings: [ים]
        fillers: [משם]
        concepts: { health: [ציון, מה ציון, בית], opens: [שם, ית] }
        values: { band: { red: [סיכון] } }
        """;

    private const string SmallIntents = """
        intents: { account.health: { account: required, cues: { account health: 2, "!band account": 1 }, filters: [band] } }
        """;

    [Fact]
    public void Read_OfASmallGrammar_CompilesIt()
    {
        var grammar = Read(Small);
        Assert.Equal(Language.Spanish, grammar.Language);
        var rule = Assert.Single(grammar.Intents);
        Assert.Equal((Intents.AccountHealth, AccountNeed.Required), (rule.Intent, rule.Account));
        Assert.Equal(3, rule.Weigh(MeaningSet.Of("account", "health")));
        Assert.Equal(2, rule.Weigh(MeaningSet.Of("account", "health", "band")));
    }

    [Theory]
    [InlineData("cómo está la salud", "health@0-2 filler@2-3 health@3-4")]
    [InlineData("rojos", "band:red@0-1")]
    [InlineData("como", "")]
    [InlineData("salus", "health@0-1~")]
    [InlineData("sal", "")]
    public void Match_OfASentence_FindsTheLongestPhrases(string text, string expected) => Assert.Equal(expected, Matches(Small, text, _ => false));

    [Theory]
    [InlineData("ציון", "health@0-1")]
    [InlineData("הציון", "health@0-1")]
    [InlineData("ושהציונים", "health@0-1")]
    [InlineData("לכשהציון", "health@0-1")]
    [InlineData("מה הציון", "health@0-2")]
    [InlineData("בסיכון", "band:red@0-1")]
    [InlineData("לסיכוון", "band:red@0-1~")]
    [InlineData("משם", "filler@0-1")]
    [InlineData("בית", "health@0-1")]
    [InlineData("הבית בבית", "health@0-1 health@1-2")]
    [InlineData("לית", "")]
    [InlineData("וית", "opens@0-1")]
    [InlineData("סכיון", "band:red@0-1~")]
    [InlineData("סיכין", "")]
    [InlineData("לסיכין", "")]
    [InlineData("קדציון", "")]
    public void Match_OfAWordWithGluedPrefixes_FindsTheWhole_ThenWhatIsLeft(string text, string expected) =>
        Assert.Equal(expected, Matches(Glued, text, _ => false));

    [Fact]
    public void Match_WhenWhatIsLeftIsAName_DoesNotCorrectIt() =>
        Assert.Equal("", Matches(Glued, "לסיכוון", word => word == "סיכוונ"));

    [Fact]
    public void Match_WhenAWordIsPartOfAName_DoesNotCorrectIt() =>
        Assert.Empty(Read(Small).Vocabulary.Match(Tokenizer.Read("salus"), word => word == "salus"));

    [Theory]
    [InlineData("language: es", "language: xx", "correct `language`")]
    [InlineData("concepts: { health:", "concepts: { wealth:", "\"health\"")]
    [InlineData("endings: [s]", "endungen: [s]", "line 2")]
    public void Read_OfABadLanguage_NamesFileEntryAndFix(string right, string wrong, string says) =>
        AssertSays("es.yaml", says, () => GrammarReader.Read(Small.Replace(right, wrong, StringComparison.Ordinal), "es.yaml", SmallIntents));

    [Theory]
    [InlineData("account.health:", "account.wealth:", "\"account.wealth\"")]
    [InlineData("account: required", "account: always", "none, optional, expected or required")]
    [InlineData("filters: [band]", "filters: [hair]", "\"hair\"")]
    [InlineData("account health: 2", "account wealth: 2", "\"wealth\"")]
    [InlineData("account health: 2", "account health: two", "line 1")]
    public void Read_OfBadIntents_NamesFileEntryAndFix(string right, string wrong, string says) =>
        AssertSays("intents.yaml", says, () => GrammarReader.Read(Small, "es.yaml", SmallIntents.Replace(right, wrong, StringComparison.Ordinal)));

    [Fact]
    public void ReadFolder_WithoutIntents_SaysWhatToAdd()
    {
        using var folder = new TemporaryFolder();
        AssertSays("intents.yaml", "folder", () => GrammarSource.ReadFolder(folder.Path));
        folder.Write("intents.yaml", SmallIntents);
        AssertSays("en.yaml", "add", () => GrammarSource.ReadFolder(folder.Path));
        folder.Write("es.yaml", Small);
        Assert.Equal(Language.Spanish, Assert.Single(GrammarSource.ReadFolder(folder.Path)).Language);
    }

    [Fact]
    public void All_OfTheBuiltIn_KnowEveryIntent()
    {
        foreach (var grammar in LanguageGrammar.All)
            Assert.Equal(Intents.All.Order(StringComparer.Ordinal), grammar.Intents.Select(rule => rule.Intent).Order(StringComparer.Ordinal));
    }

    private static string Matches(string grammar, string text, Func<string, bool> isName) =>
        string.Join(' ', Read(grammar).Vocabulary.Match(Tokenizer.Read(text), isName).Select(Shown));

    private static string Shown(PhraseMatch match) =>
        $"{string.Join(',', match.Meanings)}@{match.Start}-{match.End}{(match.Corrected ? "~" : "")}";

    private static LanguageGrammar Read(string text) => GrammarReader.Read(text, "es.yaml", SmallIntents);

    private static void AssertSays(string file, string says, Action read)
    {
        var failure = Assert.Throws<GrammarException>(read);
        Assert.Contains(file, failure.Message, StringComparison.Ordinal);
        Assert.Contains(says, failure.Message, StringComparison.Ordinal);
    }
}
