namespace HealthScore.Scoring.Import;

/// <summary>The bytes at hand: a window that slides over a stream and grows only for a row longer than it.</summary>
/// <param name="stream">Disposed with this.</param>
/// <param name="options">Block size and longest row.</param>
/// <param name="inMiddle">The stream begins within a file, where a byte order mark is text.</param>
internal sealed class CsvBlock(Stream stream, CsvOptions options, bool inMiddle = false) : IDisposable
{
    private long _passed;

    private readonly int _longest = Math.Max(1, options.LongestRow);

    public byte[] Bytes { get; private set; } = new byte[Math.Max(4, Math.Min(options.BlockSize, options.LongestRow))];

    /// <summary>Where the next row starts.</summary>
    public int Next { get; set; }

    public int End { get; private set; }

    /// <summary>The stream has no more bytes than these.</summary>
    public bool Ended { get; private set; }

    public bool Started { get; private set; } = inMiddle;

    /// <summary>Bytes from the start of the stream to the next row.</summary>
    public long Position => _passed + Next;

    public bool IsEmpty => Next == End;

    /// <summary>One row takes all the room there may be.</summary>
    public bool IsFull => !Ended && End - Next >= _longest;

    public bool LooksLikeUtf16 => Bytes.AsSpan(0, End) is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    /// <summary>Reads on, keeping the bytes of the row begun; false when there is nothing more.</summary>
    public bool Fill()
    {
        if (Ended) return false;
        MakeRoom();
        var before = End;
        while (End < Bytes.Length)
        {
            var read = stream.Read(Bytes, End, Bytes.Length - End);
            if (read == 0)
            {
                Ended = true;
                break;
            }

            End += read;
        }

        SkipByteOrderMark();
        // At the very end a row begun is complete after all, so it is worth scanning again.
        return End > before || Next < End;
    }

    public void Dispose() => stream.Dispose();

    private void MakeRoom()
    {
        var kept = End - Next;
        if (kept > Bytes.Length / 2)
        {
            var larger = new byte[(int)Math.Min(Bytes.Length * 2L, Math.Max(_longest, Bytes.Length))];
            Bytes.AsSpan(Next, kept).CopyTo(larger);
            Bytes = larger;
        }
        else
        {
            Bytes.AsSpan(Next, kept).CopyTo(Bytes);
        }

        _passed += Next;
        Next = 0;
        End = kept;
    }

    private void SkipByteOrderMark()
    {
        if (Started) return;
        Started = true;
        if (Bytes.AsSpan(0, End) is [0xEF, 0xBB, 0xBF, ..]) Next = 3;
    }
}
