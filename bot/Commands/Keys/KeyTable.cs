using HealthScore.Bot.Api.Keys;
using HealthScore.Bot.Commands.Scores;
using Spectre.Console;

namespace HealthScore.Bot.Commands.Keys;

/// <summary>Keys for people at a terminal: all but what is secret.</summary>
internal static class KeyTable
{
    // An id stays in one piece, however narrow the terminal thinks it is.
    private const int Width = 240;

    public static async Task WriteAsync(IReadOnlyList<ApiKey> keys, DateTimeOffset now, TextWriter output)
    {
        if (keys.Count == 0)
        {
            await output.WriteLineAsync(
                "There are no keys, so nobody can use the API. Make one with: keys create --name NAME --scopes SCOPES");
            return;
        }

        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns("Id", "Name", "Scopes", "Made", "Expires", "Last used", "State");
        foreach (var key in keys) table.AddRow([.. Cells(key, now).Select(cell => new Text(Printable.Text(cell)))]);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = Width;
        console.Write(table);
    }

    private static string[] Cells(ApiKey key, DateTimeOffset now) =>
    [
        key.Id,
        key.Name,
        ScopeWords.Of(key.Scopes, ','),
        CommandDates.Shown(key.CreatedAt),
        key.ExpiresAt is { } expires ? CommandDates.Shown(expires) : "never",
        key.LastUsedAt is { } used ? CommandDates.Shown(used) : "never",
        key.StateAt(now) switch
        {
            KeyState.Revoked => "revoked",
            KeyState.Expired => "expired",
            _ => "good",
        },
    ];
}
