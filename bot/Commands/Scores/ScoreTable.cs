using System.Globalization;
using System.Text;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Scores;
using Spectre.Console;

namespace HealthScore.Bot.Commands.Scores;

/// <summary>Scores for people at a terminal: one line per account, with what costs most.</summary>
internal static class ScoreTable
{
    private const int DriversShown = 3;
    private const int WidthWithoutTerminal = 160;

    public static async Task WriteAsync(
        IEnumerable<(Account Account, AccountScore Score)> scores,
        DateTimeOffset asOf,
        Stream output,
        CancellationToken cancellationToken)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns("Account", "Name", "Score", "Band", "Coverage", "Costs most (points)", "Rules");
        table.Columns[2].RightAligned();
        table.Columns[4].RightAligned();
        foreach (var (account, score) in scores)
        {
            cancellationToken.ThrowIfCancellationRequested();
            table.AddRow([.. Cells(account, score).Select(cell => new Text(Printable.Text(cell)))]);
        }

        await using var writer = new StreamWriter(
            output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = Console.IsOutputRedirected ? WidthWithoutTerminal : Math.Max(Console.WindowWidth, 80);
        console.Write(table);
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"As of {asOf.UtcDateTime:yyyy-MM-dd HH:mm}Z, {table.Rows.Count} accounts."));
        await writer.FlushAsync(cancellationToken);
    }

    private static string[] Cells(Account account, AccountScore score) =>
    [
        account.Id.Value,
        account.Name,
        score.Score?.ToString(CultureInfo.InvariantCulture) ?? "–",
        BandNames.Of(score.Band),
        score.Coverage.ToString("P0", CultureInfo.InvariantCulture),
        string.Join(", ", score.Drivers().Take(DriversShown).Select(Cost)),
        string.Join(", ", score.Rules.Select(rule => rule.Id)),
    ];

    private static string Cost(MetricScore driver) =>
        string.Create(CultureInfo.InvariantCulture, $"{driver.Id} {driver.Lost:0.#}");
}
