using System.Text;
using System.Text.Unicode;

namespace HealthScore.Scoring.Import;

/// <summary>
/// Reads CSV (RFC 4180: quotes, doubled quotes, line breaks inside quotes; LF or CRLF; UTF-8 with or without a byte order
/// mark) row by row from blocks of bytes. Memory is one block, or one row where that is longer. Empty lines are skipped.
/// Cells are bytes until somebody asks for text.
/// </summary>
/// <remarks>Not for several threads. Spans are valid until the next <see cref="Read"/>.</remarks>
public sealed class CsvReader : IDisposable
{
    private const byte Quote = (byte)'"';
    private const byte LineFeed = (byte)'\n';
    private const byte CarriageReturn = (byte)'\r';

    private readonly CsvBlock _block;
    private readonly byte _delimiter;
    private CsvCell[] _cells = new CsvCell[16];
    private long _nextLine;
    private int _breaksInRow;
    private bool _quotedRow;

    /// <param name="stream">Disposed with the reader.</param>
    /// <param name="file">How messages name the file.</param>
    /// <param name="options">Null for a comma.</param>
    public CsvReader(Stream stream, string file, CsvOptions? options = null)
        : this(stream, file, options ?? CsvOptions.Default, firstLine: 1)
    {
    }

    /// <summary>Over a stream that begins in the middle of a file, at the start of a row.</summary>
    internal CsvReader(Stream stream, string file, CsvOptions options, long firstLine)
    {
        _delimiter = (byte)options.Delimiter;
        _nextLine = firstLine;
        File = file;
        _block = new CsvBlock(stream, options, inMiddle: firstLine > 1);
    }

    public string File { get; }

    /// <summary>1-based line on which the current row starts.</summary>
    public long Line { get; private set; }

    /// <summary>1-based line on which the next row starts, if there is one.</summary>
    internal long NextLine => _nextLine;

    /// <summary>Bytes from the start of the stream to the next row.</summary>
    internal long Position => _block.Position;

    /// <summary>Number of cells in the current row.</summary>
    public int Count { get; private set; }

    /// <summary>A cell of the current row, unquoted.</summary>
    public ReadOnlySpan<byte> this[int cell]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)cell, (uint)Count, nameof(cell));
            return _block.Bytes.AsSpan(_cells[cell].Start, _cells[cell].Length);
        }
    }

    /// <summary>A cell of the current row as text.</summary>
    public string Text(int cell) => Encoding.UTF8.GetString(this[cell]);

    /// <summary>Moves to the next row; false at the end of the file.</summary>
    /// <exception cref="FileProblemException">Bad quoting, not UTF-8, or a row longer than allowed.</exception>
    public bool Read()
    {
        while (true)
        {
            if (_block.IsEmpty && !Fill()) return false;
            Line = _nextLine;
            var start = _block.Next;
            while (!ScanRow())
            {
                if (!Fill()) throw Broken("The row has no end.", "Check that the file is complete.");
                start = _block.Next;
            }

            CheckText(_block.Bytes.AsSpan(start, _block.Next - start));
            _nextLine += _breaksInRow + 1;
            if (Count == 1 && !_quotedRow && _cells[0].Length == 0) continue;
            if (_quotedRow) Unescape();
            return true;
        }
    }

    public void Dispose() => _block.Dispose();

    private bool Fill()
    {
        if (_block.IsFull)
            throw Broken("A row is longer than allowed, or a quote in it is never closed.", "Close the quote.");
        var first = !_block.Started;
        var filled = FillBlock();
        if (first && _block.LooksLikeUtf16) throw Broken("The file is UTF-16.", "Save it as UTF-8.");
        return filled;
    }

    private bool FillBlock()
    {
        try
        {
            return _block.Fill();
        }
        catch (IOException)
        {
            throw Broken("The file cannot be read on from here.", "Check the disk or the connection, and try again.");
        }
    }

    // One row from the block's position on; false when the block ends within it.
    private bool ScanRow()
    {
        Count = 0;
        _breaksInRow = 0;
        _quotedRow = false;
        var position = _block.Next;
        while (true)
        {
            var complete = position < _block.End && _block.Bytes[position] == Quote
                ? ScanQuoted(ref position)
                : ScanPlain(ref position);
            if (!complete) return false;
            if (position == _block.End)
            {
                _block.Next = position;
                return true;
            }

            if (_block.Bytes[position++] == LineFeed)
            {
                _block.Next = position;
                return true;
            }
        }
    }

    private bool ScanPlain(ref int position)
    {
        var rest = _block.Bytes.AsSpan(position, _block.End - position);
        var length = rest.IndexOfAny(_delimiter, LineFeed, Quote);
        if (length < 0)
        {
            if (!_block.Ended) return false;
            length = rest.Length;
        }
        else if (rest[length] == Quote)
        {
            throw BrokenAt(
                position + length,
                "A quote stands inside a cell that does not begin with one.",
                "Put the cell in quotes and double the quotes in it.");
        }

        var atLineEnd = length == rest.Length || rest[length] == LineFeed;
        var endsInReturn = atLineEnd && length > 0 && rest[length - 1] == CarriageReturn;
        Add(position, endsInReturn ? length - 1 : length, escaped: false);
        position += length;
        return true;
    }

    private bool ScanQuoted(ref int position)
    {
        var open = position;
        var at = open + 1;
        var escaped = false;
        while (true)
        {
            var found = _block.Bytes.AsSpan(at, _block.End - at).IndexOf(Quote);
            if (found < 0)
            {
                if (!_block.Ended) return false;
                throw BrokenAt(open, "A quote opened here is never closed.", "Close it, or double the quotes in the cell.");
            }

            at += found + 1;
            if (at == _block.End && !_block.Ended) return false;
            if (at == _block.End || _block.Bytes[at] != Quote) break;
            escaped = true;
            at++;
        }

        _quotedRow = true;
        Add(open + 1, at - open - 2, escaped);
        _breaksInRow += _block.Bytes.AsSpan(open, at - open).Count(LineFeed);
        position = at;
        return EndQuoted(ref position);
    }

    // After the closing quote: a delimiter, a line end or the end of the file, nothing else.
    private bool EndQuoted(ref int position)
    {
        if (position < _block.End && _block.Bytes[position] == CarriageReturn)
        {
            if (position + 1 == _block.End && !_block.Ended) return false;
            if (position + 1 == _block.End || _block.Bytes[position + 1] == LineFeed) position++;
        }

        if (position == _block.End || _block.Bytes[position] == _delimiter || _block.Bytes[position] == LineFeed)
            return true;
        throw BrokenAt(position, "Text follows a closing quote.", "Double the quotes inside the cell.");
    }

    private void Add(int start, int length, bool escaped)
    {
        if (Count == _cells.Length) Array.Resize(ref _cells, Count * 2);
        _cells[Count++] = new CsvCell(start, length, escaped);
    }

    // Only once the row is whole: a row that the block cuts in two is scanned again from its start.
    private void Unescape()
    {
        for (var i = 0; i < Count; i++)
        {
            var cell = _cells[i];
            if (!cell.Escaped) continue;
            var bytes = _block.Bytes.AsSpan(cell.Start, cell.Length);
            var length = 0;
            for (var from = 0; from < bytes.Length; from++)
            {
                bytes[length++] = bytes[from];
                if (bytes[from] == Quote) from++;
            }

            _cells[i] = new CsvCell(cell.Start, length, Escaped: false);
        }
    }

    private void CheckText(ReadOnlySpan<byte> row)
    {
        if (!Utf8.IsValid(row)) throw Broken("The row is not UTF-8.", "Save the file as UTF-8.");
        if (row.Contains((byte)0))
            throw Broken("The row holds a NUL byte, so this is no text.", "Export the table as CSV in UTF-8.");
    }

    private FileProblemException BrokenAt(int position, string message, string fix)
    {
        var before = _block.Bytes.AsSpan(_block.Next, position - _block.Next);
        var lineStart = before.LastIndexOf(LineFeed) + 1;
        var character = Encoding.UTF8.GetCharCount(before[lineStart..]) + 1;
        var line = _nextLine + before.Count(LineFeed);
        return new(new FileProblem(File, line, $"Character {character}: {message}", fix));
    }

    private FileProblemException Broken(string message, string fix) =>
        new(new FileProblem(File, _nextLine, message, fix));
}
