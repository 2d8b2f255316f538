using System.CommandLine;
using HealthScore.Bot.Commands;

namespace HealthScore.Bot.Tests.Commands;

public class OptionalArgumentTests
{
    [Theory]
    [InlineData("", null, "")]
    [InlineData("cards", "cards", "")]
    [InlineData("--Scorecards:Path=cards", null, "--Scorecards:Path=cards")]
    [InlineData("cards --Store:Path=x.db --Demo:Enabled=false", "cards", "--Store:Path=x.db --Demo:Enabled=false")]
    [InlineData("--Store:Path=x.db --known a:b=c", null, "--Store:Path=x.db")]
    [InlineData("--known=http://x cards", "cards", "")]
    public void Value_AndSettings_AreToldApart(string line, string? value, string settings)
    {
        var argument = new Argument<string?>("path") { Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("check") { argument, new Option<string?>("--known") };
        command.TreatUnmatchedTokensAsErrors = false;

        var parsed = command.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(value, parsed.Value(argument));
        Assert.Equal(settings, string.Join(' ', parsed.Settings()));
    }
}
