using System.Buffers;

namespace HealthScore.Bot.Api.Intake;

/// <summary>The rows of one body: the good ones with their places, and what is wrong with the others.</summary>
internal sealed class ReceivedRows<T>(IRowReader<T> reader, int most) : IRowSink
{
    private const int FirstRoom = 16;

    private readonly List<RowError> _errors = [];
    private T[] _good = [];
    private (int Index, long? Line)[] _places = [];
    private int _goodCount;

    /// <summary>Rows found, good or not.</summary>
    public int Count { get; private set; }

    public bool IsTooMany => Count > most;

    public ReadOnlyMemory<T> Good => _good.AsMemory(0, _goodCount);

    /// <summary>In the order of the rows.</summary>
    public IReadOnlyList<RowError> Errors => _errors;

    public bool Take(in ReadOnlySequence<byte> row, long? line)
    {
        Count++;
        if (IsTooMany) return false;
        if (row.IsSingleSegment)
        {
            Take(row.FirstSpan, line);
            return true;
        }

        var length = (int)row.Length;
        var rented = ArrayPool<byte>.Shared.Rent(length);
        row.CopyTo(rented);
        Take(rented.AsSpan(0, length), line);
        ArrayPool<byte>.Shared.Return(rented);
        return true;
    }

    /// <summary>Rejects good rows after all.</summary>
    /// <param name="places">Their places in <see cref="Good"/>.</param>
    public void Reject(IReadOnlyList<int> places, Func<T, RowFault> why)
    {
        if (places.Count == 0) return;
        foreach (var place in places) _errors.Add(new RowError(_places[place].Index, _places[place].Line, why(_good[place])));
        _errors.Sort((left, right) => left.Index.CompareTo(right.Index));
    }

    private void Take(ReadOnlySpan<byte> row, long? line)
    {
        if (reader.Read(row, out var value) is { } fault)
        {
            _errors.Add(new RowError(Count - 1, line, fault));
            return;
        }

        if (_goodCount == _good.Length)
        {
            Array.Resize(ref _good, Math.Max(FirstRoom, _goodCount * 2));
            Array.Resize(ref _places, _good.Length);
        }

        _good[_goodCount] = value;
        _places[_goodCount++] = (Count - 1, line);
    }
}
