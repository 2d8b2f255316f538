using System.Globalization;
using System.Text;
using HealthScore.Bot.People;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;

namespace HealthScore.Bot.Demo;

/// <summary>Writes a portfolio as the files that <c>import</c>, <c>score</c> and <c>understand</c> read.</summary>
internal static class DemoExport
{
    private static readonly string[] SignalAttributeColumns = ["comment", "feature", "milestone", "severity", "topic", "type"];

    private static readonly string[] AccountColumns =
    [
        "account_id", "name", "aliases", "segment", "industry", "lifecycle", "owner", "manager", "arr", "currency", "seats",
        "started_on", "renews_on", "status", "churned_on",
    ];

    /// <summary>Writes accounts.csv, signals.csv and people.csv, UTF-8; files of these names are replaced.</summary>
    /// <exception cref="IOException">The folder cannot be made or written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static async Task WriteAsync(DemoPortfolio portfolio, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        await WriteAsync("accounts.csv", Accounts(portfolio.Accounts));
        await WriteAsync("signals.csv", Signals(portfolio.Signals));
        await WriteAsync("people.csv", People(portfolio.People));

        Task WriteAsync(string file, IEnumerable<string> lines) =>
            File.WriteAllTextAsync(Path.Combine(folder, file), Text(lines), cancellationToken);
    }

    private static IEnumerable<string> Accounts(IReadOnlyList<Account> accounts)
    {
        string[] custom =
            [.. accounts.SelectMany(a => a.Custom.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        yield return Line([.. AccountColumns, .. custom]);
        foreach (var a in accounts)
        {
            yield return Line(
            [
                a.Id.Value, a.Name, string.Join('|', a.Aliases), a.Segment, a.Industry, a.Lifecycle,
                a.Owner?.Value, a.Manager?.Value, a.Arr?.ToString(CultureInfo.InvariantCulture), a.Currency,
                a.Seats?.ToString(CultureInfo.InvariantCulture),
                Date(a.StartedOn), Date(a.RenewsOn), a.Status == AccountStatus.Churned ? "churned" : "active", Date(a.ChurnedOn),
                .. custom.Select(key => a.Custom.GetValueOrDefault(key)),
            ]);
        }
    }

    private static IEnumerable<string> Signals(IEnumerable<Signal> signals)
    {
        yield return Line(["account_id", "kind", "at", "value", "id", .. SignalAttributeColumns]);
        foreach (var s in signals)
        {
            yield return Line(
            [
                s.Account.Value, s.Kind, s.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                s.Value.ToString("R", CultureInfo.InvariantCulture), s.Id,
                .. SignalAttributeColumns.Select(key => s.Attributes[key]),
            ]);
        }
    }

    private static IEnumerable<string> People(IEnumerable<Person> people)
    {
        yield return Line(["user_id", "name", "role", "manager", "language", "timezone", "team"]);
        foreach (var p in people)
            yield return Line([p.Id.Value, p.Name, Word(p.Role), p.Manager?.Value, Code(p.Language), p.TimeZone, p.Team]);
    }

    private static string Word(PersonRole role) => role switch
    {
        PersonRole.Manager => "manager",
        PersonRole.Admin => "admin",
        _ => "csm",
    };

    private static string Code(Language language) => language switch
    {
        Language.Spanish => "es",
        Language.Portuguese => "pt",
        Language.Hebrew => "he",
        _ => "en",
    };

    private static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Line(IReadOnlyList<string?> cells) => string.Join(',', cells.Select(Cell));

    private static string Cell(string? text)
    {
        if (text is null) return "";
        if (!text.AsSpan().ContainsAny(",\"\r\n")) return text;
        return $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Text(IEnumerable<string> lines) =>
        lines.Aggregate(new StringBuilder(), (text, line) => text.Append(line).Append('\n')).ToString();
}
