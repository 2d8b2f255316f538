using System.Globalization;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Import;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Tests.Import.Bulk;

/// <summary>All that can be seen of a signals file after reading, as lines of text: row by row, and in blocks.</summary>
internal static class SignalsOutcome
{
    private const string File = "f.csv";

    public static List<string> RowByRow(byte[] bytes, RandomSignals made, CsvOptions options)
    {
        var lines = new List<string>();
        var arrivals = made.Accounts.ToDictionary(account => account.Id, _ => new List<Signal>());
        long foreign = 0;
        try
        {
            using var file = new SignalsCsv(new CsvTable(new MemoryStream(bytes), File, options));
            foreach (var row in file.Rows())
            {
                if (!row.IsAccepted) lines.Add(row.Rejected.ToString());
                else if (arrivals.TryGetValue(row.Value.Account, out var known)) known.Add(row.Value);
                else foreign++;
            }
        }
        catch (FileProblemException e)
        {
            return [e.Problem.ToString()];
        }

        lines.Add($"{foreign} foreign");
        foreach (var account in made.Accounts) Add(lines, account, SignalHistory.From(arrivals[account.Id]), made);
        return lines;
    }

    public static List<string> InBlocks(byte[] bytes, RandomSignals made, CsvOptions options, int workers)
    {
        try
        {
            using var file = SignalsFile.Read(
                new MemoryStream(bytes), File, new AccountsFile(made.Accounts, [], []), made.Needs, made.UpTo, int.MaxValue, options, workers, CancellationToken.None);
            List<string> lines = [.. file.Rejected.Select(row => row.ToString()), $"{file.Foreign} foreign"];
            Assert.Equal(file.RejectedCount, file.Rejected.Count);
            for (var i = 0; i < made.Accounts.Count; i++) Add(lines, made.Accounts[i], file.Of(i), made);
            return lines;
        }
        catch (FileProblemException e)
        {
            return [e.Problem.ToString()];
        }
    }

    // Only what was asked for: up to the instant, and the attributes that are read.
    private static void Add(List<string> lines, Account account, SignalHistory history, RandomSignals made)
    {
        foreach (var kind in made.Needs.Kinds)
        {
            var series = history.Of(kind);
            var count = series.CountUpTo(made.UpTo?.UtcTicks ?? long.MaxValue);
            for (var i = 0; i < count; i++)
            {
                var attributes = series.AttributesOf(i);
                var read = made.Needs.Attributes.Select(key => $"{key}={attributes[key] ?? "absent"}");
                lines.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{account.Id} {kind} {series.At[i]} {BitConverter.DoubleToInt64Bits(series.Values[i]):X} {string.Join(' ', read)}"));
            }
        }
    }
}
