using HealthScore.Bot.Api.Problems;
using HealthScore.Scoring.Signals;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Api.Intake;

/// <summary><c>POST /api/v1/signals</c>: the good rows are stored, the others come back with what to change.</summary>
internal sealed class SignalsEndpoint(BodyReader bodies, WriteQueue queue, IOptions<ApiOptions> options, ApiMetrics metrics)
{
    private readonly ReaderPool<SignalReader> _readers = new();

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

    private async Task<Problem?> HandleAsync(HttpContext http, SignalReader reader)
    {
        var (splitter, problem) = BodyFormat.Of(http.Request, reader.ListName);
        if (splitter is null) return problem;
        if (queue.Refusal is { } busy) return busy;
        reader.Begin();
        var rows = new ReceivedRows<Signal>(reader, options.Value.MaxRows);
        if (await bodies.ReadAsync(http.Request, splitter, rows) is { } unread) return unread;
        var counts = default(IntakeCounts);
        if (!rows.Good.IsEmpty)
        {
            var write = new WaitingSignals(rows.Good, http.RequestAborted);
            if (await queue.WriteAsync(write, http.RequestAborted) is { } unwritten) return unwritten;
            counts = write.Counts;
            rows.Reject(write.Unknown, Unknown);
        }

        metrics.Count(counts, rows.Errors.Count);
        await IntakeReport.WriteAsync(http, counts, rows.Errors, reader.Ignored);
        return null;
    }

    private static RowFault Unknown(Signal signal) => new(
        "account_id",
        $"No account '{RowFaults.Named(signal.Account.Value)}' is stored: send it to {ApiPaths.Accounts} first, "
        + "or correct the id.");
}
