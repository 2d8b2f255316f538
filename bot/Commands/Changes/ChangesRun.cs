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
            if (page.Count == 0) break;
            foreach (var entry in page) await output.WriteLineAsync(Line(entry));
            position = page[^1].Position;
            left -= page.Count;
        }

        if (request.Format == ChangesRequest.Text) await EndAsync(scores, position, cancellationToken);
        return ExitCode.Done;
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
