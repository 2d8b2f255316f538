using System.CommandLine;
using System.Globalization;
using HealthScore.Bot.Demo;

namespace HealthScore.Bot.Commands;

/// <summary>Writes the fictional portfolio as files, to look at the formats or to try commands on.</summary>
internal static class DemoCommand
{
    private const string ScorecardsFolder = "scorecards";

    public static Command Create(TimeProvider time)
    {
        var to = new Option<string>("--to") { Description = "Folder to write into; made when missing.", Required = true };
        var asOf = new Option<string?>("--as-of") { Description = "Last day of the demo's year, YYYY-MM-DD. Default: today." };
        var seed = new Option<int>("--seed")
        {
            Description = "Other luck in the same stories.",
            DefaultValueFactory = _ => DemoPortfolio.DefaultSeed,
        };
        var export = new Command("export", "Write accounts.csv, signals.csv, people.csv and the shipped scorecards.") { to, asOf, seed };
        export.SetAction((parsed, cancellationToken) =>
        {
            var configuration = parsed.InvocationConfiguration;
            var console = (configuration.Output, configuration.Error);
            var end = End(parsed.GetValue(asOf), time);
            return end is { } day
                ? ExportAsync(DemoPortfolio.Create(day, parsed.GetValue(seed)), parsed.GetValue(to)!, console, cancellationToken)
                : RefuseAsync($"--as-of '{parsed.GetValue(asOf)}' is not a date: write it as YYYY-MM-DD.", console.Error);
        });
        return new Command("demo", "The fictional portfolio.") { export };
    }

    private static DateTimeOffset? End(string? text, TimeProvider time)
    {
        if (text is null) return time.GetUtcNow();
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new DateTimeOffset(day.ToDateTime(new TimeOnly(23, 59, 59)), TimeSpan.Zero)
            : null;
    }

    private static async Task<int> ExportAsync(
        DemoPortfolio portfolio, string folder, (TextWriter Output, TextWriter Error) console, CancellationToken cancellationToken)
    {
        try
        {
            await DemoExport.WriteAsync(portfolio, folder, cancellationToken);
            CopyScorecards(Path.Combine(folder, ScorecardsFolder));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return await RefuseAsync($"--to '{folder}' cannot be written ({problem.Message}) Choose another folder.", console.Error);
        }

        await console.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{portfolio.Accounts.Count} accounts, {portfolio.Signals.Count} signals and {portfolio.People.Count} people are in {folder}"));
        return ExitCode.Done;
    }

    private static void CopyScorecards(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Scorecards"), "*.yaml"))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
    }

    private static async Task<int> RefuseAsync(string message, TextWriter error)
    {
        await error.WriteLineAsync(message);
        return ExitCode.BadInput;
    }
}
