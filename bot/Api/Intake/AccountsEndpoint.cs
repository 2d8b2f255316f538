using HealthScore.Bot.Api.Problems;
using HealthScore.Scoring.Accounts;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Api.Intake;

/// <summary>
/// <c>POST /api/v1/accounts</c>: each account is saved as a whole, so what is absent now was removed; former values stay in its
/// history.
/// </summary>
internal sealed class AccountsEndpoint(BodyReader bodies, WriteQueue queue, IOptions<ApiOptions> options, ApiMetrics metrics)
{
    private readonly ReaderPool<AccountReader> _readers = new();

    /// <returns>Null when it was answered.</returns>
    public async Task<Problem?> HandleAsync(HttpContext http)
    {
        var reader = _readers.Take();
        try
        {
            return await HandleAsync(http, reader);
        }
        finally
        {
            _readers.Return(reader);
        }
    }

    private async Task<Problem?> HandleAsync(HttpContext http, AccountReader reader)
    {
        var (splitter, problem) = BodyFormat.Of(http.Request, reader.ListName);
        if (splitter is null) return problem;
        if (queue.Refusal is { } busy) return busy;
        var rows = new ReceivedRows<Account>(reader, options.Value.MaxRows);
        if (await bodies.ReadAsync(http.Request, splitter, rows) is { } unread) return unread;
        var counts = default(IntakeCounts);
        if (!rows.Good.IsEmpty)
        {
            var write = new WaitingAccounts(rows.Good, http.RequestAborted);
            if (await queue.WriteAsync(write, http.RequestAborted) is { } unwritten) return unwritten;
            counts = write.Counts;
        }

        metrics.Count(counts, rows.Errors.Count);
        await IntakeReport.WriteAsync(http, counts, rows.Errors, reader.Ignored);
        return null;
    }
}
