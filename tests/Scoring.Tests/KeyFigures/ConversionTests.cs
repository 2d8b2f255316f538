using HealthScore.Scoring.KeyFigures;

namespace HealthScore.Scoring.Tests.KeyFigures;

public class ConversionTests
{
    private static readonly Conversion Onboarded = new(
        "onboarded", Milestone.Parse("onboarding.milestone:topic=kickoff")!, Milestone.Parse("training.completed")!);

    [Theory]
    [InlineData("2026-03-02 1 kind=onboarding.milestone topic=kickoff; 2026-03-20 5 kind=training.completed", 1.0)]
    [InlineData("2026-03-02 1 kind=onboarding.milestone topic=kickoff; 2026-03-02 5 kind=training.completed", 1.0)]
    [InlineData("2026-03-02 1 kind=onboarding.milestone topic=kickoff", 0.0)]
    [InlineData("2026-03-02 1 kind=onboarding.milestone topic=kickoff; 2026-04-01 5 kind=training.completed", 0.0)]
    [InlineData("2026-03-02 1 kind=onboarding.milestone topic=kickoff; 2026-03-01 5 kind=training.completed", 0.0)]
    [InlineData("2026-02-02 1 kind=onboarding.milestone topic=kickoff; 2026-03-01 5 kind=training.completed", null)]
    [InlineData("2026-03-02 1 kind=onboarding.milestone topic=other; 2026-03-03 5 kind=training.completed", null)]
    [InlineData("2026-03-02 1 kind=onboarding.milestone; 2026-03-03 5 kind=training.completed", null)]
    public void Conversion_IsOfThoseWhoReachedTheFirst(string signals, double? expected) =>
        Assert.Equal(expected, Figures.Of(Figures.March, [Onboarded], Figures.Past(signals: signals)).Get("onboarded").Value);

    [Fact]
    public void Conversion_CountsAccountsOnce()
    {
        var kickoff = "2026-03-02 1 kind=onboarding.milestone topic=kickoff";
        var figure = Figures.Of(
            Figures.March, [Onboarded],
            Figures.Past(signals: $"{kickoff}; 2026-03-03 1 kind=onboarding.milestone topic=kickoff; 2026-03-04 1 kind=training.completed; 2026-03-05 1 kind=training.completed"),
            Figures.Past(signals: kickoff), Figures.Past(signals: kickoff), Figures.Past()).Get("onboarded");

        Assert.Equal((1 / 3.0, 3, 1), (figure.Value, figure.Base, figure.Detail("reached")));
    }

    [Theory]
    [InlineData("a.b", "a.b")]
    [InlineData(" a.b:type=qbr ", "a.b:type=qbr")]
    [InlineData("a:x=1=2", "a:x=1=2")]
    [InlineData("", null)]
    [InlineData("a:", null)]
    [InlineData("a:x", null)]
    [InlineData("a:=v", null)]
    [InlineData("a:x=", null)]
    [InlineData(":x=v", null)]
    public void Parse_ReadsKindAndAttribute(string text, string? expected) => Assert.Equal(expected, Milestone.Parse(text)?.ToString());
}
