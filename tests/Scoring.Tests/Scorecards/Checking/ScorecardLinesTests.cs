using HealthScore.Scoring.Scorecards.Checking;

namespace HealthScore.Scoring.Tests.Scorecards.Checking;

public class ScorecardLinesTests
{
    [Theory]
    [InlineData("id", 1)]
    [InlineData("bands.green", 3)]
    [InlineData("dimensions[0].metrics[0]", 9)]
    [InlineData("dimensions[0].metrics[0].curve", 12)]
    [InlineData("dimensions[0].metrics[0].measure.window", 11)]
    [InlineData("dimensions[0].metrics[0].measure.where", 11)]
    [InlineData("dimensions[0].metrics[7].curve", 8)]
    [InlineData("rules[0].when.over", 16)]
    [InlineData("applies_to", 0)]
    [InlineData("", 0)]
    public void LineOf_AKey_IsItsLineOrThatAroundIt(string key, long line) =>
        Assert.Equal(line, ScorecardLines.Of(CardText.Valid).LineOf(key));

    [Theory]
    [InlineData("")]
    [InlineData("[")]
    [InlineData("a: b: c")]
    [InlineData("- 1")]
    public void Of_WhatIsNoScorecard_KnowsNoLine(string yaml) => Assert.Equal(0, ScorecardLines.Of(yaml).LineOf("id"));
}
