using System.Globalization;

namespace HealthScore.Benchmarks.Files;

/// <summary>The command <c>score</c> from CSV files to its output, as a child process; medians of some runs.</summary>
/// <param name="folder">Where the files are kept; made when they are not there.</param>
internal sealed class ScoreFilesBenchmark(string folder)
{
    private const int Runs = 5;

    public async Task RunAsync(IEnumerable<int> sizes, TextWriter output)
    {
        await output.WriteLineAsync("accounts | signals | format | wall | CPU | load | compute | write | peak memory");
        foreach (var accounts in sizes)
        {
            var book = new BookFiles(folder, accounts);
            book.Write();
            foreach (var format in (string[])["csv", "jsonl"]) await output.WriteLineAsync(await LineAsync(book, format));
        }
    }

    private static async Task<string> LineAsync(BookFiles book, string format)
    {
        var runs = new List<MeasuredRun>();
        for (var i = 0; i < Runs; i++)
        {
            runs.Add(await MeasuredRun.OfAsync(
            [
                "score", "--scorecards", book.Scorecards, "--accounts", book.Accounts, "--signals", book.Signals,
                "--as-of", BookFiles.AsOf, "--format", format, "--timings",
            ]));
        }

        double Median(Func<MeasuredRun, double> of) => runs.Select(of).Order().ElementAt(Runs / 2);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{book.AccountCount} | {book.SignalCount} | {format} | {Median(r => r.Wall):0.00} s | {Median(r => r.Cpu):0.00} s | "
            + $"{Median(r => r.Load):0.00} s | {Median(r => r.Compute):0.00} s | {Median(r => r.Write):0.00} s | "
            + $"{Median(r => r.PeakBytes) / 1e6:0} MB");
    }
}
