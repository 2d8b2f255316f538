using System.Threading.Channels;
using HealthScore.Bot.Api.Problems;
using HealthScore.Bot.Hosting;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Api.Intake;

/// <summary>
/// Requests that wait to be written, in their order. One writer takes all that wait at once and writes them together; each is
/// answered when that write is safe. What finds no room is refused before anything is promised.
/// </summary>
internal sealed class WriteQueue(GroupWriter writer, IOptions<ApiOptions> options, TimeProvider time) : QuietlyEndingService
{
    // A group is one transaction: long enough to be worth it, short enough that others can write between two.
    private const int MostRowsTogether = 20_000;

    private readonly Channel<WaitingWrite> _waiting = Channel.CreateBounded<WaitingWrite>(
        new BoundedChannelOptions(options.Value.MaxWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    private readonly TimeSpan _gather = TimeSpan.FromMilliseconds(options.Value.GatherMilliseconds);
    private readonly List<WaitingWrite> _group = [];
    private long _rows;
    private volatile bool _isStopping;

    /// <summary>Why nothing more is taken now; null when there is room.</summary>
    public Problem? Refusal =>
        _isStopping ? StoreProblems.Stopping
        : Interlocked.Read(ref _rows) >= options.Value.MaxWaitingRows ? StoreProblems.Busy
        : null;

    /// <summary>Has the rows written.</summary>
    /// <returns>Null once they are safely stored, else why they are not.</returns>
    public Task<Problem?> WriteAsync(WaitingWrite write, CancellationToken cancellationToken)
    {
        var rows = Interlocked.Add(ref _rows, write.Rows);
        // One request alone always finds room, whatever it holds.
        var hasRoom = rows <= options.Value.MaxWaitingRows || rows == write.Rows;
        if (hasRoom && _waiting.Writer.TryWrite(write)) return write.Written.WaitAsync(cancellationToken);
        Interlocked.Add(ref _rows, -write.Rows);
        return Task.FromResult<Problem?>(_isStopping ? StoreProblems.Stopping : StoreProblems.Busy);
    }

    /// <summary>Until the end, and then until the last one that was taken is answered.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var stopping = stoppingToken.Register(Close);
        while (await _waiting.Reader.WaitToReadAsync(CancellationToken.None))
        {
            // A writer that just wrote several at once will soon have more: fewer, larger writes cost less.
            var isBusy = _group.Count > 1;
            _group.Clear();
            var rows = Take(0);
            if (isBusy && _gather > TimeSpan.Zero && rows < MostRowsTogether)
            {
                await Task.Delay(_gather, time, CancellationToken.None);
                rows = Take(rows);
            }

            await writer.WriteAsync(_group, CancellationToken.None);
            Interlocked.Add(ref _rows, -rows);
        }
    }

    private void Close()
    {
        _isStopping = true;
        _waiting.Writer.TryComplete();
    }

    private int Take(int rows)
    {
        while (rows < MostRowsTogether && _waiting.Reader.TryRead(out var next))
        {
            _group.Add(next);
            rows += next.Rows;
        }

        return rows;
    }
}
