using System.Globalization;
using System.Text;
using HealthScore.Bot.People;
using HealthScore.Scoring.Import.Loading;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Commands;

/// <summary>The report that ends an import.</summary>
internal static class ImportReportText
{
    private const int RowsOnScreen = 20;

    public static async Task WriteAsync(ImportReport report, string? rejects, TextWriter output)
    {
        var text = new StringBuilder();
        foreach (var file in report.Files) Line(text, $"{file.File}: {file.Rows} rows read, {file.Rejected} rejected");
        Line(text, $"Accounts: {Counts(report.Accounts)}");
        Line(text, $"Signals: {Counts(report.Signals)}");
        Line(text, $"Rows read: {report.Rows}, rejected: {report.Rejected}");
        Listing(text, report.FirstRejected, RowsOnScreen, report.Rejected, AllRejected(rejects));
        if (report.Repeated > 0)
        {
            Line(text, $"Repeated ids: {report.Repeated} rows have an id that another row of their file had before");
            Listing(text, report.FirstRepeated, ImportReport.RowsShown, report.Repeated, "only the first are listed");
        }

        await output.WriteAsync(text.ToString());
    }

    public static async Task WriteAsync(PeopleFile people, string file, WriteCounts counts, string? rejects, TextWriter output)
    {
        var text = new StringBuilder();
        var rows = people.People.Count + people.Replaced.Count + people.Rejected.Count;
        Line(text, $"{file}: {rows} rows read, {people.Rejected.Count} rejected");
        Line(text, $"People: {Counts(counts)}");
        Listing(text, people.Rejected, RowsOnScreen, people.Rejected.Count, AllRejected(rejects));
        await output.WriteAsync(text.ToString());
    }

    private static string AllRejected(string? rejects) =>
        rejects is null ? "--rejects FILE.csv writes all of them" : $"all of them are in {rejects}";

    private static void Listing<T>(StringBuilder text, IReadOnlyList<T> first, int shown, long all, string elsewhere)
    {
        // Control characters from a damaged file must not reach the terminal.
        foreach (var item in first.Take(shown)) Line(text, $"  {Printable(item!.ToString()!)}");
        var more = all - Math.Min(first.Count, shown);
        if (more > 0) Line(text, $"  … and {more} more ({elsewhere})");
    }

    private static string Counts(WriteCounts counts)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{counts.New} new, {counts.Unchanged} unchanged, {counts.Replaced} replaced");
        return counts.Repeated == 0
            ? text
            : string.Create(CultureInfo.InvariantCulture, $"{text}, {counts.Repeated} overtaken by a later row with the same id");
    }

    private static string Printable(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c)) : text;

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
