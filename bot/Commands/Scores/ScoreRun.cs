using System.Runtime;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Import;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;

namespace HealthScore.Bot.Commands.Scores;

/// <summary>
/// Reads the files, scores every account and writes what came out: data to the output, remarks to the error stream.
/// </summary>
internal static class ScoreRun
{
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(
        ScoreRequest request, Stream output, TextWriter error, TimeProvider clock, CancellationToken cancellationToken)
    {
        // Nobody waits for an answer in between, so collections beside the work would only take its cores.
        GCSettings.LatencyMode = GCLatencyMode.Batch;
        var times = new PhaseTimes(clock);
        if (!TryAsOf(request.AsOf, clock, out var asOf))
        {
            await error.WriteLineAsync($"--as-of \"{request.AsOf}\": {CellParser.InstantExpected}");
            return ExitCode.BadInput;
        }

        var load = ScorecardSet.Load(request.Scorecards);
        if (!load.IsValid)
        {
            foreach (var problem in load.Problems) await error.WriteLineAsync(Printable.Text(problem.ToString()));
            return ExitCode.BadInput;
        }

        try
        {
            var rejects = new RejectedRows();
            var book = Accounts(request.Accounts, rejects);
            using var signals = Signals(request.Signals, book, load.Set, asOf, rejects, cancellationToken);
            times.Loaded();
            await WriteAsync(request.Format, new ScoreCalculator(load.Set), book.Accounts, signals, asOf, times, output, cancellationToken);
            await rejects.WriteAsync(error);
            if (request.Timings) await error.WriteLineAsync(times.Line());
            return rejects.Count == 0 ? ExitCode.Done : ExitCode.DoneWithRemarks;
        }
        catch (FileProblemException e)
        {
            await error.WriteLineAsync(Printable.Text(e.Problem.ToString()));
            return ExitCode.BadInput;
        }
    }

    private static bool TryAsOf(string? text, TimeProvider clock, out DateTimeOffset asOf)
    {
        asOf = clock.GetUtcNow();
        return text is null || CellParser.TryInstant(text, out asOf);
    }

    private static AccountsFile Accounts(string path, RejectedRows rejects)
    {
        var file = AccountsFile.Read(path);
        foreach (var row in file.Rejected) rejects.Add(row);
        foreach (var row in file.Replaced)
            rejects.Note($"{row.File}:{row.Line}: account {row.Id} replaces the one of line {row.EarlierLine}.");
        return file;
    }

    private static SignalsFile Signals(
        string path,
        AccountsFile accounts,
        ScorecardSet scorecards,
        DateTimeOffset asOf,
        RejectedRows rejects,
        CancellationToken cancellationToken)
    {
        var file = SignalsFile.Read(path, accounts, SignalNeeds.Of(scorecards), asOf, RejectedRows.Shown, cancellationToken);
        rejects.Add(file.Rejected, file.RejectedCount);
        if (file.Foreign > 0)
            rejects.Note($"{path}: {file.Foreign} signals are about accounts that the accounts file does not have; they were not used.");
        return file;
    }

    private static async Task WriteAsync(
        string format,
        ScoreCalculator calculator,
        IReadOnlyList<Account> accounts,
        SignalsFile signals,
        DateTimeOffset asOf,
        PhaseTimes times,
        Stream output,
        CancellationToken cancellationToken)
    {
        var batches = new ScoreBatches(accounts, signals, times);
        switch (format)
        {
            case ScoreFormats.JsonLines:
                batches.Write(() => new ScoreJsonLines(calculator, asOf), output, cancellationToken);
                break;
            case ScoreFormats.Csv:
                batches.Write(() => new ScoreCsv(calculator, asOf), output, cancellationToken);
                break;
            default:
                var scores = accounts.Select((account, i) => (account, calculator.Calculate(account, signals.Of(i), asOf)));
                await ScoreTable.WriteAsync(scores, asOf, output, cancellationToken);
                break;
        }
    }
}
