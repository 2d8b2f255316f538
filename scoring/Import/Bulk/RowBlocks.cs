namespace HealthScore.Scoring.Import.Bulk;

/// <summary>
/// Cuts a stream into blocks of whole rows, for any number of threads that take one after the other. A line feed ends a row
/// if the quotes before it are even in number; so every cut is right for a file whose quotes are, and a block that holds the
/// first wrong quote still begins where its row does.
/// </summary>
internal sealed class RowBlocks : IDisposable
{
    private const byte Quote = (byte)'"';
    private const byte LineFeed = (byte)'\n';

    private const int Slack = 4096;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private readonly Lock _turn = new();
    private readonly Stream _stream;
    private readonly CsvOptions _options;
    private byte[] _kept = [];
    private int _next;
    private bool _ended;
    private IOException? _broken;

    /// <param name="stream">Disposed with this.</param>
    /// <param name="options">Block size and longest row.</param>
    public RowBlocks(Stream stream, CsvOptions options)
    {
        _stream = stream;
        _options = options;
    }

    /// <summary>The stream broke off after the last block.</summary>
    public bool IsBroken => _ended && _broken is not null;

    /// <summary>Reads on; null at the end.</summary>
    /// <param name="buffer">The caller's own, made larger where a row needs it; the block lives in it.</param>
    public RowBlock? Read(ref byte[] buffer)
    {
        lock (_turn)
        {
            if (_ended) return null;
            var end = _kept.Length;
            Ensure(ref buffer, end);
            _kept.CopyTo(buffer, 0);
            while (true)
            {
                var cut = Fill(buffer, ref end);
                if (cut > 0 && (_next > 0 || HasRow(buffer.AsSpan(0, cut)))) return Cut(buffer, cut, end);
                if (_ended) return _broken is null ? Last(buffer, end) : null;
                // A row without an end: the row reader shall say what is wrong with it.
                if (end > _options.LongestRow) return Last(buffer, end, ended: true);
                Ensure(ref buffer, end);
            }
        }
    }

    public void Dispose() => _stream.Dispose();

    // Room for a block more, and for a line feed at the very end.
    private void Ensure(ref byte[] buffer, int used)
    {
        var needed = used + _options.BlockSize + 1;
        if (buffer.Length < needed) Array.Resize(ref buffer, needed + Slack);
    }

    // Reads one block more; where the last whole row ends, or 0.
    private int Fill(byte[] buffer, ref int end)
    {
        try
        {
            for (var full = end + _options.BlockSize; end < full;)
            {
                var read = _stream.Read(buffer, end, full - end);
                if (read == 0)
                {
                    _ended = true;
                    break;
                }

                end += read;
            }
        }
        catch (IOException e)
        {
            (_ended, _broken) = (true, e);
        }

        return LastRowEnd(buffer.AsSpan(0, end));
    }

    // Every block begins outside quotes, so counting starts afresh.
    private static int LastRowEnd(ReadOnlySpan<byte> bytes)
    {
        var quotes = bytes.Count(Quote);
        var rest = bytes;
        while (true)
        {
            var feed = rest.LastIndexOf(LineFeed);
            if (feed < 0) return 0;
            quotes -= rest[feed..].Count(Quote);
            if (quotes % 2 == 0) return feed + 1;
            rest = rest[..feed];
        }
    }

    // The first block is where the header is looked for, however many empty lines stand before it.
    private static bool HasRow(ReadOnlySpan<byte> bytes) =>
        (bytes.StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes).ContainsAnyExcept((byte)'\r', LineFeed);

    private RowBlock Cut(byte[] buffer, int cut, int end)
    {
        if (_ended && _broken is null && cut < end)
        {
            // The last row has no line end of its own. The bytes go with this block.
            return Last(buffer, end)!.Value;
        }

        _kept = buffer.AsSpan(cut, end - cut).ToArray();
        return new RowBlock(_next++, buffer, 0, cut);
    }

    private RowBlock? Last(byte[] buffer, int end, bool ended = false)
    {
        _ended |= ended;
        _kept = [];
        if (end == 0) return null;
        if (buffer[end - 1] != LineFeed && !ended) buffer[end++] = LineFeed;
        return new RowBlock(_next++, buffer, 0, end);
    }
}
