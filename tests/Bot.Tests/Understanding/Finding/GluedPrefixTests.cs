using HealthScore.Bot.Understanding;
using HealthScore.Bot.Understanding.Reading;
using HealthScore.Bot.Understanding.Text;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Tests.Understanding.Finding;

/// <summary>Hebrew writes "to", "in", "from", "and", "that" and "the" on the front of a name.</summary>
public sealed class GluedPrefixTests
{
    private static readonly GrammarUnderstanding Book = TestPortfolio.Understanding(
    [
        .. TestPortfolio.Accounts,
        TestPortfolio.Account("galil", "גליל מערכות בע״מ"),
        TestPortfolio.Account("yam", "ים תיכון לוגיסטיקה"),
        TestPortfolio.Account("shemesh", "מאפיית השמש", industry: "מזון"),
        TestPortfolio.Account("gal", "רמון"),
        TestPortfolio.Account("margal", "מרמון"),
        TestPortfolio.Account("or", "אור"),
        TestPortfolio.Account("bz", "בז"),
    ]);

    [Theory]
    [InlineData("גליל מערכות", "galil")]
    [InlineData("לגליל מערכות", "galil")]
    [InlineData("בגליל מערכות", "galil")]
    [InlineData("ולגליל", "galil")]
    [InlineData("שבגליל", "galil")]
    [InlineData("ל\"גליל מערכות\"", "galil")]
    [InlineData("לגליל מערכות בע\"מ", "galil")]
    [InlineData("לגליל מערכות בע''מ", "galil")]
    [InlineData("ל-גליל מערכות", "galil")]
    [InlineData("ל־גליל מערכות", "galil")]
    [InlineData("מגליל מערכוות", "galil")]
    [InlineData("בים תיכון", "yam")]
    [InlineData("מים תיכון לוגיסטיקה", "yam")]
    [InlineData("שמאפיית השמש", "shemesh")]
    [InlineData("ל־Globex", "globex")]
    [InlineData("ול-Globex", "globex")]
    [InlineData("שGlobex", "globex")]
    [InlineData("מרמון", "margal")]
    [InlineData("לרמון", "gal")]
    [InlineData("לאור", "or")]
    public void Understand_WhenPrefixesAreGluedOnAName_FindsIt(string text, string account) =>
        Assert.Equal(account, string.Join(',', Book.Understand(text, null).Accounts));

    [Theory]
    [InlineData("לבז")]
    [InlineData("קדגליל")]
    public void Understand_WhenWhatIsLeftIsTooShortOrNoPrefix_ActsOnNone(string text) => Assert.Empty(Book.Understand(text, null).Accounts);

    [Theory]
    [InlineData("accounts מזון at risk", "מזון")]
    [InlineData("accounts במזון at risk", "מזון")]
    [InlineData("accounts שבמזון at risk", "מזון")]
    public void Understand_WhenPrefixesAreGluedOnAValueOfAccounts_FiltersByIt(string text, string industry) =>
        Assert.Equal([industry], Book.Understand(text, null).Filters.Industries);

    [Theory]
    [InlineData("accounts נועם at risk")]
    [InlineData("accounts לנועם at risk")]
    [InlineData("accounts של נועם at risk")]
    [InlineData("accounts ולנועם דוגמאי at risk")]
    public void Understand_WhenPrefixesAreGluedOnAPersonsName_FindsThePerson(string text)
    {
        var names = new PeopleNames([TestPortfolio.Ben with { Id = new UserId("noam@example.com"), Name = "נועם דוגמאי" }]);
        Assert.Equal("noam@example.com", Assert.Single(names.Match(Tokenizer.Read(text))).Value("owner"));
    }
}
