using System.CommandLine;
using HealthScore.Bot.Commands;
using HealthScore.Bot.Commands.Predicting;

namespace HealthScore.Bot.Tests.Commands.Predicting;

public class BookSourceTests
{
    [Theory]
    [InlineData("a.csv", "s.csv", null, null, null)]
    [InlineData(null, null, "telco", "folder", null)]
    [InlineData("a.csv", "s.csv", "telco", "folder", "not both")]
    [InlineData("a.csv", null, null, null, "--signals FILE is missing")]
    [InlineData(null, "s.csv", null, null, "--accounts FILE is missing")]
    [InlineData(null, null, null, null, "--accounts FILE is missing")]
    [InlineData(null, null, "telco", null, "--mapping needs --from")]
    [InlineData(null, null, null, "folder", "--from needs --mapping")]
    public void Fault_WhenSourcesAreNamed_TellsWhatIsMissing(
        string? accounts, string? signals, string? mapping, string? from, string? fault)
    {
        var source = new BookSource(accounts, signals, mapping, from);
        if (fault is null) Assert.Null(source.Fault);
        else Assert.Contains(fault, source.Fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("backtest")]
    [InlineData("backtest", "--scorecards", "a", "--at", "2025-01-01", "--horizon", "many")]
    [InlineData("backtest", "--scorecards", "a", "--at", "2025-01-01", "--horizon", "9", "--format", "xml")]
    [InlineData("backtest", "--scorecards", "a", "--at", "2025-01-01", "--horizon", "9")]
    [InlineData("calibrate", "--scorecards", "a", "--at", "2025-01-01", "--horizon", "9", "--seed", "x")]
    public async Task CommandLine_WhenUsageIsWrong_IsBadInput(params string[] arguments)
    {
        var root = new RootCommand();
        root.Subcommands.Add(BacktestCommand.Create());
        root.Subcommands.Add(CalibrateCommand.Create());
        Assert.Equal(ExitCode.BadInput, await CommandLine.RunAsync(root, arguments));
    }
}
