using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;

namespace HealthScore.Cards.Tests.Wording;

public sealed class PhraseTests
{
    private static readonly Formats Formats = WordingBook.For(Language.English).Formats;

    private static readonly Dictionary<string, string> Days = new()
    {
        ["zero"] = "today",
        ["negative"] = "{days:size} days ago",
        ["one"] = "in 1 day",
        ["two"] = "in a pair of days",
        ["other"] = "in {days} days",
    };

    [Theory]
    [InlineData(Language.English, 0, "today")]
    [InlineData(Language.English, 0.3, "today")]
    [InlineData(Language.English, -0.3, "today")]
    [InlineData(Language.English, -3.2, "3 days ago")]
    [InlineData(Language.English, 1, "in 1 day")]
    [InlineData(Language.English, 1.4, "in 1 day")]
    [InlineData(Language.English, 2, "in 2 days")]
    [InlineData(Language.Hebrew, 2, "in a pair of days")]
    [InlineData(Language.Hebrew, 1, "in 1 day")]
    [InlineData(Language.Spanish, 1, "in 1 day")]
    [InlineData(Language.Portuguese, 1, "in 1 day")]
    public void Fill_WhenTheNumberVaries_ChoosesTheFormOfWhatIsShown(Language language, double days, string expected) =>
        Assert.Equal(expected, new Phrase(Days, ["days"]).Fill([days], language, Formats));

    [Theory]
    [InlineData(0.004, "none")]
    [InlineData(0.31, "31%")]
    [InlineData(0.01, "one")]
    public void Fill_WhenShownInPercent_ChoosesByThePercentage(double share, string expected)
    {
        var phrase = new Phrase(new Dictionary<string, string> { ["zero"] = "none", ["one"] = "one", ["other"] = "{share:percent}" }, ["share"]);

        Assert.Equal(expected, phrase.Fill([share], Language.English, Formats));
    }

    [Fact]
    public void Fill_WhenATextComesFirst_ChoosesByTheFirstNumber()
    {
        var phrase = new Phrase(new Dictionary<string, string> { ["one"] = "{name}: 1", ["other"] = "{name}: {count}" }, ["name", "count"]);

        Assert.Equal("a: 1", phrase.Fill(["a", 1], Language.English, Formats));
        Assert.Equal("a: 7", phrase.Fill(["a", 7], Language.English, Formats));
    }

    [Fact]
    public void Fill_WhenAValueHoldsBraces_LeavesThem()
    {
        var phrase = new Phrase(new Dictionary<string, string> { ["other"] = "{a} and {b}" }, ["a", "b"]);

        Assert.Equal("{b} and x", phrase.Fill(["{b}", "x"], Language.English, Formats));
    }

    [Fact]
    public void Say_WhenTheValuesAreTooFew_SaysHowManyItTakes()
    {
        var error = Assert.Throws<ArgumentException>(() => WordingBook.For(Language.English).Say(CommonKeys.AsOf));

        Assert.Contains("\"as_of\" takes 1 values, not 0", error.Message);
    }
}
