using HealthScore.Scoring.Scorecards;

namespace HealthScore.Scoring.Tests.Scorecards;

public class DisplayNameTests
{
    [Theory]
    [InlineData("es", "Uso")]
    [InlineData("en", "Use")]
    [InlineData("he", "Use")]
    public void In_WhenTheLanguageIsMissing_FallsBackToEnglish(string language, string expected) =>
        Assert.Equal(expected, new DisplayName(new Dictionary<string, string> { ["es"] = "Uso", ["en"] = "Use" }).In(language));

    [Fact]
    public void In_WhenThereIsNoEnglish_FallsBackToTheFirst() =>
        Assert.Equal("Uso", new DisplayName(new Dictionary<string, string> { ["es"] = "Uso" }).In("he"));

    [Fact]
    public void In_WhenThereIsOneText_IsThatEverywhere() => Assert.Equal("Use", new DisplayName("Use").In("he"));

    [Fact]
    public void Constructor_WhenEmpty_Throws()
    {
        Assert.Throws<ArgumentException>(() => new DisplayName(" "));
        Assert.Throws<ArgumentException>(() => new DisplayName(new Dictionary<string, string>()));
    }
}
