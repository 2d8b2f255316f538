using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Import;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Signals;

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
            var accounts = Accounts(request.Accounts, rejects);
            var histories = Histories(request.Signals, accounts, rejects, cancellationToken);
            var calculator = new ScoreCalculator(load.Set);
            var scores = accounts.Select(account => (account, calculator.Calculate(account, histories.Of(account.Id), asOf)));
            await WriteAsync(request.Format, scores, asOf, output, cancellationToken);
            await rejects.WriteAsync(error);
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

    private static IReadOnlyList<Account> Accounts(string path, RejectedRows rejects)
    {
        var file = AccountsFile.Read(path);
        foreach (var row in file.Rejected) rejects.Add(row);
        foreach (var row in file.Replaced)
            rejects.Note($"{row.File}:{row.Line}: account {row.Id} replaces the one of line {row.EarlierLine}.");
        return file.Accounts;
    }

    private static SignalHistories Histories(
        string path, IReadOnlyList<Account> accounts, RejectedRows rejects, CancellationToken cancellationToken)
    {
        var known = accounts.Select(account => account.Id).ToHashSet();
        var builder = new SignalHistoriesBuilder();
        long foreign = 0;
        using var file = SignalsCsv.Open(path);
        foreach (var row in file.Rows())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!row.IsAccepted) rejects.Add(row.Rejected);
            else if (known.Contains(row.Value.Account)) builder.Add(row.Value);
            else foreign++;
        }

        if (foreign > 0)
            rejects.Note($"{path}: {foreign} signals are about accounts that the accounts file does not have; they were not used.");
        return builder.Build();
    }

    private static Task WriteAsync(
        string format,
        IEnumerable<(Account Account, AccountScore Score)> scores,
        DateTimeOffset asOf,
        Stream output,
        CancellationToken cancellationToken) =>
        format == ScoreFormats.JsonLines
            ? ScoreJsonLines.WriteAsync(scores.Select(pair => pair.Score), output, cancellationToken)
            : ScoreTable.WriteAsync(scores, asOf, output, cancellationToken);
}
