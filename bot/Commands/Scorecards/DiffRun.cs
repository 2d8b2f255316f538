using HealthScore.Bot.Commands.Scores;
using HealthScore.Bot.Hosting;
using HealthScore.Scoring.Import;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scorecards.Comparing;

namespace HealthScore.Bot.Commands.Scorecards;

/// <summary>Compares two sets of scorecards on the accounts there are, before anybody sees a new score. Changes nothing.</summary>
internal sealed class DiffRun(DiffRequest request, TextWriter output, TextWriter error)
{
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(IConfiguration configuration, TimeProvider time, CancellationToken cancellationToken)
    {
        if (Fault(configuration) is { } fault) return await RefuseAsync(fault);
        try
        {
            if (await LoadAsync(request.Before, configuration, time, cancellationToken) is not { } before
                || await LoadAsync(request.After, configuration, time, cancellationToken) is not { } after) return ExitCode.BadInput;
            var remarks = new RejectedRows();
            var book = new BookShift(before, after, request.Book.Instant(time), request.Kept);
            await FillAsync(book, Needs(before, after), configuration, time, remarks, cancellationToken);
            var report = new DiffReport(request.Before, request.After, CardDifferences.Between(before, after), book);
            await output.WriteAsync(request.Format switch
            {
                DiffRequest.Json => DiffJson.Write(report),
                DiffRequest.Csv => DiffCsv.Write(report),
                _ => DiffText.Write(report),
            });
            await remarks.WriteAsync(error);
            return remarks.Count == 0 ? ExitCode.Done : ExitCode.DoneWithRemarks;
        }
        catch (Exception failure) when (StartFailure.Explain(failure) is not null || failure is FileProblemException)
        {
            return await RefuseAsync((failure as FileProblemException)?.Problem.ToString() ?? string.Join('\n', StartFailure.Explain(failure)!));
        }
    }

    private string? Fault(IConfiguration configuration) =>
        request.Top < 1 ? $"--top {request.Top}: give a number of at least 1."
        : request.Book.Fault ?? (request.Book.IsStore && !StoredAccounts.Exist(configuration)
            ? "There is no store to compare on: name it with --store FILE, or name files with --accounts and --signals."
            : null);

    private async Task<ScorecardSet?> LoadAsync(
        string named, IConfiguration configuration, TimeProvider time, CancellationToken cancellationToken)
    {
        var load = await ScorecardChoice.LoadAsync(named, configuration, time, cancellationToken);
        foreach (var problem in load.Problems) await error.WriteLineAsync(Printable.Text(problem.ToString()));
        return load.Set;
    }

    private async Task FillAsync(
        BookShift book, SignalNeeds needs, IConfiguration configuration, TimeProvider time, RejectedRows remarks,
        CancellationToken cancellationToken)
    {
        if (!request.Book.IsStore)
        {
            foreach (var (account, history) in BookAccounts.Read(request.Book, needs, book.AsOf, remarks, cancellationToken)) book.Add(account, history);
            return;
        }

        await using var services = StoredAccounts.OpenAsItIs(configuration, time);
        await foreach (var (account, history) in StoredAccounts.ReadAsync(services, cancellationToken)) book.Add(account, history);
    }

    private static SignalNeeds Needs(ScorecardSet before, ScorecardSet after)
    {
        var (a, b) = (SignalNeeds.Of(before), SignalNeeds.Of(after));
        return new SignalNeeds(
            [.. a.Kinds.Union(b.Kinds).Order(StringComparer.Ordinal)], [.. a.Attributes.Union(b.Attributes)]);
    }

    private async Task<int> RefuseAsync(string message)
    {
        foreach (var line in message.Split('\n')) await error.WriteLineAsync(Printable.Text(line));
        return ExitCode.BadInput;
    }
}
