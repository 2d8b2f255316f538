using HealthScore.Scoring.Scorecards;
using HealthScore.Testing;

namespace HealthScore.Scoring.Tests.Scorecards;

public class ShippedScorecardTests
{
    [Fact]
    public void Load_WhenGivenTheScorecardsThatShip_FindsNoProblem()
    {
        var load = ScorecardSet.Load(Path.Combine(Needs.Repository, "bot", "Scorecards"));
        Assert.Empty(load.Problems);
        Assert.True(load.IsValid);
    }
}
