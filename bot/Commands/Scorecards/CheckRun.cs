using HealthScore.Bot.Commands.Scores;
using HealthScore.Bot.Hosting;
using HealthScore.Scoring.Import;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scorecards.Checking;

namespace HealthScore.Bot.Commands.Scorecards;

/// <summary>Reads scorecards as the bot does, tells what is wrong or doubtful, and changes nothing.</summary>
internal sealed class CheckRun(CheckRequest request, TextWriter output, TextWriter error)
{
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(IConfiguration configuration, TimeProvider time, CancellationToken cancellationToken)
    {
        if (request.Book.Fault is { } fault) return await RefuseAsync(fault);
        var path = ScorecardPaths.Named(request.Path, configuration);
        var load = ScorecardSet.Load(path);
        if (!load.IsValid) return await WriteAsync(new CheckReport(path, load.Problems, [], [], null, time.GetUtcNow()));
        try
        {
            var remarks = new RejectedRows();
            var asOf = request.Book.Instant(time);
            var book = await LookAsync(load.Set, asOf, configuration, time, remarks, cancellationToken);
            var warnings = book is null ? ScorecardCheck.Of(load.Set) : ScorecardCheck.Of(book);
            var files = new ScorecardPaths(path);
            var report = new CheckReport(
                path, [], [.. warnings.Select(warning => Found(warning, files))],
                [.. load.Set.Scorecards.Select(card => (card, book?.CountOf(card)))], book?.Accounts, asOf);
            await remarks.WriteAsync(error);
            return await WriteAsync(report);
        }
        catch (Exception failure) when (StartFailure.Explain(failure) is not null || failure is FileProblemException)
        {
            return await RefuseAsync((failure as FileProblemException)?.Problem.ToString() ?? string.Join('\n', StartFailure.Explain(failure)!));
        }
    }

    // Null without a book to look at.
    private async Task<BookSeen?> LookAsync(
        ScorecardSet set, DateTimeOffset asOf, IConfiguration configuration, TimeProvider time, RejectedRows remarks,
        CancellationToken cancellationToken)
    {
        var seen = new BookSeen(set, asOf);
        if (request.FilesOnly) return null;
        if (!request.Book.IsStore)
        {
            var needs = SignalNeeds.Of(set);
            foreach (var (account, history) in BookAccounts.Read(request.Book, needs, asOf, remarks, cancellationToken)) seen.Add(account, history);
            // Only then is it worth another look what there is instead.
            if (needs.Kinds.Except(seen.Kinds).Any()) seen.AddKinds(BookAccounts.Kinds(request.Book, cancellationToken));
            return seen;
        }

        if (!StoredAccounts.Exist(configuration))
        {
            return request.Book.On is null
                ? null
                : throw new FileProblemException(new FileProblem("--on book", 0, "There is no store.", "Name it with --store FILE."));
        }

        await using var services = StoredAccounts.OpenAsItIs(configuration, time);
        await foreach (var (account, history) in StoredAccounts.ReadAsync(services, cancellationToken)) seen.Add(account, history);
        return seen;
    }

    private static FoundWarning Found(ScorecardWarning warning, ScorecardPaths files) => new(
        warning.Code, files.FileOf(warning.File), files.LineOf(warning.File, warning.Key), warning.Key, warning.Message, warning.Fix);

    private async Task<int> WriteAsync(CheckReport report)
    {
        await output.WriteAsync(request.Format == CheckRequest.Json ? CheckJson.Write(report) : CheckText.Write(report));
        return report.ExitCode;
    }

    private async Task<int> RefuseAsync(string message)
    {
        foreach (var line in message.Split('\n')) await error.WriteLineAsync(Printable.Text(line));
        return ExitCode.BadInput;
    }
}
