using System.Buffers;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Import;

namespace HealthScore.Bot.Commands.Scores;

/// <summary>Scores a book on all cores, some accounts at a time, and writes the lines in the order of the accounts.</summary>
internal sealed class ScoreBatches(IReadOnlyList<Account> accounts, SignalsFile signals, PhaseTimes times)
{
    private readonly int _batchSize = signals.Neighbours;
    private int _taken = -1;
    private int _batches;

    /// <param name="lines">Makes a form of output for one thread.</param>
    /// <param name="output">Left open.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    public void Write<T>(Func<IScoreLines<T>> lines, Stream output, CancellationToken cancellationToken)
    {
        _batches = (accounts.Count + _batchSize - 1) / _batchSize;
        using (var first = lines()) output.Write(first.Header.Span);
        var workers = Environment.ProcessorCount;
        var ordered = new OrderedOutput(output);
        Parallel.For(
            0,
            workers,
            new ParallelOptions { MaxDegreeOfParallelism = workers },
            _ => Work(lines, ordered, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
        output.Flush();
    }

    private void Work<T>(Func<IScoreLines<T>> makeLines, OrderedOutput output, CancellationToken cancellationToken)
    {
        using var lines = makeLines();
        var block = new ArrayBufferWriter<byte>(1 << 16);
        var scores = new T[_batchSize];
        for (var batch = Interlocked.Increment(ref _taken); batch < _batches; batch = Interlocked.Increment(ref _taken))
        {
            if (cancellationToken.IsCancellationRequested) return;
            var from = batch * _batchSize;
            var count = Math.Min(_batchSize, accounts.Count - from);
            var started = times.Now();
            for (var i = 0; i < count; i++) scores[i] = lines.Score(accounts[from + i], signals.Of(from + i));
            var computed = times.Now();
            for (var i = 0; i < count; i++) lines.Write(accounts[from + i], scores[i], block);
            output.Write(batch, block.WrittenSpan);
            block.ResetWrittenCount();
            times.Add(started, computed, times.Now());
        }
    }
}
