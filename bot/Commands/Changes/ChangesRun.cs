using HealthScore.Scoring.Live;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Commands.Changes;

/// <summary>Prints the change feed, page by page, so that a long one takes no memory.</summary>
internal sealed class ChangesRun(ChangesRequest request, TextWriter output, TextWriter error)
{
    private const int Page = 1_000;

    /// <returns>An <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(IConfiguration configuration, TimeProvider time, CancellationToken cancellationToken)
    {
        if (request.Fault is { } fault)
        {
            await error.WriteLineAsync(fault);
            return ExitCode.BadInput;
        }

        return await PortfolioRun.RunAsync(
            configuration, time, error, services => PrintAsync(services.GetRequiredService<IScoreStore>(), cancellationToken),
            cancellationToken);
    }

    private async Task<int> PrintAsync(IScoreStore scores, CancellationToken cancellationToken)
    {
        var (position, left) = (request.After, request.Limit);
        while (left > 0)
        {
            var page = await scores.ReadChangesAsync(position, Math.Min(left, Page), cancellationToken);
            if (MissedChanges.Before(page, position) is { } missed) return await MissedAsync(missed);
            if (page.Count == 0) break;
            foreach (var entry in page) await output.WriteLineAsync(Line(entry));
            position = page[^1].Position;
            left -= page.Count;
        }

        if (left == request.Limit && await scores.ReadNewestChangeAsync(cancellationToken) is var newest && position > 0 && newest > position)
            return await AllGoneAsync(scores, new MissedChanges(position, newest), cancellationToken);
        if (request.Format == ChangesRequest.Text) await EndAsync(scores, position, cancellationToken);
        return ExitCode.Done;
    }

    // One that came meanwhile is there, and is told the next time.
    private async Task<int> AllGoneAsync(IScoreStore scores, MissedChanges missed, CancellationToken cancellationToken)
    {
        var page = await scores.ReadChangesAsync(missed.After, 1, cancellationToken);
        if (page.Count == 0) return await MissedAsync(missed);
        return MissedChanges.Before(page, missed.After) is { } before ? await MissedAsync(before) : ExitCode.Done;
    }

    private async Task<int> MissedAsync(MissedChanges missed)
    {
        await error.WriteLineAsync(
            $"{missed.Count} changes after {missed.After} are no longer kept (Retention:FeedDays): go on with --after {missed.GoOnAfter}.");
        return ExitCode.BadInput;
    }

    private string Line(FeedEntry entry) =>
        request.Format == ChangesRequest.JsonLines ? ChangeJson.Write(entry) : ChangeText.Write(entry);

    private async Task EndAsync(IScoreStore scores, long position, CancellationToken cancellationToken)
    {
        var newest = await scores.ReadNewestChangeAsync(cancellationToken);
        if (position < newest) await output.WriteLineAsync($"{newest - position} more: changes --after {position}");
        else if (position == request.After) await output.WriteLineAsync($"No change after {position}.");
    }
}
