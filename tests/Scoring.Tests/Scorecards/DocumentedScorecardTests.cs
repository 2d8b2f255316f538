using HealthScore.Testing;

namespace HealthScore.Scoring.Tests.Scorecards;

public class DocumentedScorecardTests
{
    [Fact]
    public void Load_WhenGivenTheExampleOfTheReference_FindsNoProblem()
    {
        var page = File.ReadAllText(Path.Combine(Needs.Repository, "docs", "scorecards.md"));
        var example = page.Split("```yaml\n")[1].Split("```")[0];
        Assert.Empty(CardText.Load(example).Problems);
    }
}
