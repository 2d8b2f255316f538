using System.Net.Sockets;
using HealthScore.Bot.Configuration;
using HealthScore.Bot.Hosting;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Storage;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Tests.Hosting;

public sealed class StartFailureTests
{
    [Fact]
    public void Explain_WhenItIsABug_IsNullSoThatItIsSeenWhole() =>
        Assert.Null(StartFailure.Explain(new InvalidOperationException("a service is missing")));

    [Fact]
    public void Explain_WhenSeveralSectionsAreWrong_TellsAll()
    {
        var failure = new AggregateException(
            new OptionsValidationException("a", typeof(string), ["Setting A:B: wrong"]),
            new OptionsValidationException("b", typeof(string), ["Setting C:D: wrong", "Setting C:E: wrong"]));

        Assert.Equal(["Setting A:B: wrong", "Setting C:D: wrong", "Setting C:E: wrong"], StartFailure.Explain(failure));
    }

    [Fact]
    public void Explain_WhenABugIsAmongThem_IsNull() =>
        Assert.Null(StartFailure.Explain(new AggregateException(new SocketException(98), new NotSupportedException())));

    [Fact]
    public void Explain_WhenScorecardsAreBroken_NamesFileLineKeyAndFix()
    {
        var problem = new ScorecardProblem("cards/x.yaml", 7, "bands.green", "Green must be above yellow.", "Raise green.");

        var message = Assert.Single(StartFailure.Explain(new ScorecardsUnusableException([problem]))!);

        Assert.Equal("cards/x.yaml:7: bands.green: Green must be above yellow. Raise green.", message);
    }

    [Fact]
    public void Explain_WhenTheStoreIsUnusable_PassesItsMessageOn() =>
        Assert.Equal(["no"], StartFailure.Explain(new StoreUnusableException("no")));
}
