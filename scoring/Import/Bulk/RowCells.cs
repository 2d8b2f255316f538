using System.Runtime.CompilerServices;

namespace HealthScore.Scoring.Import.Bulk;

/// <summary>Cuts rows into cells at the marks of a block, by the rules of <see cref="CsvReader"/>.</summary>
/// <param name="columns">How many cells a row should have, at least 2.</param>
internal sealed class RowCells(int columns)
{
    private const byte Comma = (byte)',';
    private const byte Quote = (byte)'"';
    private const byte LineFeed = (byte)'\n';
    private const byte CarriageReturn = (byte)'\r';

    private readonly int[] _starts = new int[columns];
    private readonly int[] _ends = new int[columns];
    private bool _quoted;
    private bool _escaped;

    /// <summary>A cell of the row last cut.</summary>
    public ReadOnlySpan<byte> Cell(ReadOnlySpan<byte> rows, int column) =>
        rows.Slice(_starts[column], _ends[column] - _starts[column]);

    /// <summary>Cells from one column to another as they stand, with what is between them.</summary>
    public ReadOnlySpan<byte> Stretch(ReadOnlySpan<byte> rows, int first, int last) =>
        rows.Slice(_starts[first], _ends[last] - _starts[first]);

    /// <summary>Cuts the row at a position and moves behind it.</summary>
    /// <param name="rows">The block.</param>
    /// <param name="marks">Its <see cref="RowMarks"/>.</param>
    /// <param name="mark">The first mark at or after the position.</param>
    /// <param name="position">Where the row starts.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public RowShape Next(ReadOnlySpan<byte> rows, ReadOnlySpan<int> marks, ref int mark, ref int position)
    {
        if (marks.Length - mark < columns || rows[marks[mark + columns - 1]] != LineFeed)
            return Slowly(rows, marks, ref mark, ref position);
        var own = marks.Slice(mark, columns);
        var start = position;
        for (var i = 0; i < own.Length - 1; i++)
        {
            if (rows[own[i]] != Comma) return Slowly(rows, marks, ref mark, ref position);
            _starts[i] = start;
            _ends[i] = own[i];
            start = own[i] + 1;
        }

        var end = own[^1];
        _starts[columns - 1] = start;
        _ends[columns - 1] = end > start && rows[end - 1] == CarriageReturn ? end - 1 : end;
        position = end + 1;
        mark += columns;
        return RowShape.Plain;
    }

    private RowShape Slowly(ReadOnlySpan<byte> rows, ReadOnlySpan<int> marks, ref int mark, ref int position)
    {
        _quoted = _escaped = false;
        var cells = 0;
        for (var first = position; mark < marks.Length; cells++)
        {
            var start = position;
            var end = rows[marks[mark]] == Quote ? Quoted(rows, marks, ref mark, ref start) : marks[mark];
            if (end < 0) return RowShape.Damaged;
            var at = marks[mark++];
            var last = rows[at] == LineFeed;
            if (last && end == at && end > start && rows[end - 1] == CarriageReturn) end--;
            if (cells < columns) (_starts[cells], _ends[cells]) = (start, end);
            position = at + 1;
            if (!last) continue;
            if (cells == 0 && !_quoted && end == first) return RowShape.Empty;
            return cells + 1 != columns || _escaped ? RowShape.Odd : _quoted ? RowShape.Quoted : RowShape.Plain;
        }

        return RowShape.Damaged;
    }

    // Where the text within the quotes ends, with the mark after them next; −1 when they stand where none may.
    private int Quoted(ReadOnlySpan<byte> rows, ReadOnlySpan<int> marks, ref int mark, ref int start)
    {
        if (marks[mark] != start) return -1;
        _quoted = true;
        start++;
        for (mark++; mark < marks.Length; mark++)
        {
            var end = marks[mark];
            if (rows[end] != Quote) continue;
            var after = end + 1;
            if (after < rows.Length && rows[after] == Quote)
            {
                _escaped = true;
                mark++;
                continue;
            }

            mark++;
            if (mark == marks.Length) return -1;
            if (rows[after] == CarriageReturn && rows[marks[mark]] == LineFeed) after++;
            return marks[mark] == after ? end : -1;
        }

        return -1;
    }
}
