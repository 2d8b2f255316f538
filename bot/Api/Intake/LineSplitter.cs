using System.Buffers;

namespace HealthScore.Bot.Api.Intake;

/// <summary>One JSON object per line; empty lines do not count.</summary>
internal sealed class LineSplitter : IRowSplitter
{
    private long _line;

    public SequencePosition Split(in ReadOnlySequence<byte> piece, bool isLast, IRowSink sink)
    {
        var rest = piece;
        while (rest.PositionOf((byte)'\n') is { } end)
        {
            var isWanted = Take(rest.Slice(0, end), sink);
            rest = rest.Slice(rest.GetPosition(1, end));
            if (!isWanted) return rest.Start;
        }

        if (!isLast || rest.IsEmpty) return rest.Start;
        Take(rest, sink);
        return rest.End;
    }

    private bool Take(in ReadOnlySequence<byte> line, IRowSink sink)
    {
        _line++;
        return IsBlank(line) || sink.Take(line, _line);
    }

    private static bool IsBlank(in ReadOnlySequence<byte> line)
    {
        foreach (var part in line)
        {
            if (part.Span.ContainsAnyExcept(" \t\r"u8)) return false;
        }

        return true;
    }
}
