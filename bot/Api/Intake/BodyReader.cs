using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using HealthScore.Bot.Api.Problems;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Api.Intake;

/// <summary>Reads a body row by row as it arrives, within the limits.</summary>
internal sealed class BodyReader(IOptions<ApiOptions> options)
{
    // What the server may have read ahead.
    private const int ServerSlack = 8 * 1024 * 1024;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <returns>Null when it was read to its end; else why not, and nothing of it counts.</returns>
    public async Task<Problem?> ReadAsync<T>(HttpRequest request, IRowSplitter splitter, ReceivedRows<T> rows)
    {
        var most = options.Value.MaxBody;
        if (request.ContentLength > most) return TooLarge();
        // Counted here, so that the answer says what the limit is; the server's own limit comes well behind it.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = most + ServerSlack;
        var body = request.BodyReader;
        long consumed = 0;
        while (true)
        {
            var read = await body.ReadAsync(request.HttpContext.RequestAborted);
            var (end, problem) = Take(read, ref consumed, splitter, rows);
            // Also where it is given up: the server reads what is left of the body, and goes on with the connection.
            body.AdvanceTo(problem is null ? end : read.Buffer.End, read.Buffer.End);
            if (problem is not null || read.IsCompleted) return problem;
        }
    }

    private (SequencePosition End, Problem? Problem) Take<T>(
        ReadResult read, ref long consumed, IRowSplitter splitter, ReceivedRows<T> rows)
    {
        var piece = read.Buffer;
        if (consumed + piece.Length > options.Value.MaxBody) return (piece.Start, TooLarge());
        if (read.IsCompleted && consumed + piece.Length == 0) return (piece.Start, BodyProblems.Empty);
        if (consumed == 0 && !TrySkipMark(ref piece, read.IsCompleted)) return (read.Buffer.Start, null);
        var (end, problem) = Split(piece, read.IsCompleted, splitter, rows);
        if (problem is not null) return (end, problem);
        if (rows.IsTooMany) return (end, BodyProblems.TooManyRows(options.Value.MaxRows));
        if (piece.Slice(end).Length > ApiLimits.Row) return (end, BodyProblems.RowTooLarge);
        consumed += read.Buffer.Slice(0, end).Length;
        return (end, null);
    }

    private static (SequencePosition End, Problem? Problem) Split<T>(
        in ReadOnlySequence<byte> piece, bool isLast, IRowSplitter splitter, ReceivedRows<T> rows)
    {
        try
        {
            return (splitter.Split(piece, isLast, rows), null);
        }
        catch (JsonException fault)
        {
            var place = new TextPlace((fault.LineNumber ?? 0) + 1, (fault.BytePositionInLine ?? 0) + 1);
            return (piece.Start, BodyProblems.NotJson(place, RowFaults.Short(fault)));
        }
    }

    /// <summary>False while too little has come to know.</summary>
    private static bool TrySkipMark(ref ReadOnlySequence<byte> piece, bool isLast)
    {
        if (piece.Length < ByteOrderMark.Length) return isLast || (piece.Length > 0 && piece.FirstSpan[0] != ByteOrderMark[0]);
        Span<byte> first = stackalloc byte[ByteOrderMark.Length];
        piece.Slice(0, ByteOrderMark.Length).CopyTo(first);
        if (first.SequenceEqual(ByteOrderMark)) piece = piece.Slice(ByteOrderMark.Length);
        return true;
    }

    private Problem TooLarge() => BodyProblems.TooLarge(options.Value.MaxBodyMegabytes);
}
