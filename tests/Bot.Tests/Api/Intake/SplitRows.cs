using System.Buffers;
using System.Text;
using HealthScore.Bot.Api.Intake;

namespace HealthScore.Bot.Tests.Api.Intake;

/// <summary>Gives a body to a splitter in pieces of random sizes, as a network does, and keeps the rows it finds.</summary>
internal sealed class SplitRows : IRowSink
{
    public List<(string Text, long? Line)> Rows { get; } = [];

    public static List<(string Text, long? Line)> Of(IRowSplitter splitter, string body, Random pieces)
    {
        var sink = new SplitRows();
        var bytes = Encoding.UTF8.GetBytes(body);
        var (from, to) = (0, 0);
        while (true)
        {
            to = Math.Min(bytes.Length, to + pieces.Next(1, 40));
            var isLast = to == bytes.Length;
            var piece = Parted(bytes.AsMemory(from, to - from), pieces);
            from += (int)piece.Slice(0, splitter.Split(piece, isLast, sink)).Length;
            if (isLast) return sink.Rows;
        }
    }

    public bool Take(in ReadOnlySequence<byte> row, long? line)
    {
        Rows.Add((Encoding.UTF8.GetString(row), line));
        return true;
    }

    // In two segments, at any place.
    private static ReadOnlySequence<byte> Parted(ReadOnlyMemory<byte> bytes, Random pieces)
    {
        var at = pieces.Next(bytes.Length + 1);
        var first = new Segment(bytes[..at], 0, null);
        var second = new Segment(bytes[at..], at, first);
        return new ReadOnlySequence<byte>(first, 0, second, second.Memory.Length);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, long index, Segment? before)
        {
            (Memory, RunningIndex) = (memory, index);
            if (before is not null) before.Next = this;
        }
    }
}
