using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Import.Bulk;

/// <summary>Turns blocks of rows into columns. One for each thread.</summary>
/// <param name="plan">What all threads share.</param>
/// <param name="worker">Number of the thread.</param>
internal sealed class BlockParser(ParsePlan plan, int worker)
{
    private const int RowsAhead = 8;

    private readonly SignalColumns _columns = plan.Columns;
    private readonly AccountParts _accountParts = plan.Request.Parts;
    private readonly RowMarks _marks = new();
    private readonly RowCells _cells = new(plan.Columns.Count);
    private readonly AttributeCells _joined = new();
    private readonly OddRow _oddRow = new(plan.Request.File, plan.Header);
    private readonly PackedIds _ids = new();
    private readonly List<RejectedRow> _rejected = [];
    private ushort[] _parts = new ushort[1024];
    private StoredSignal[] _signals = new StoredSignal[1024];
    private int _count;
    private long _foreign;
    private long _rejectedCount;
    private int _lineAt;
    private long _line;

    /// <summary>Every different set of attributes seen so far.</summary>
    public ByteTable Attributes { get; } = new();

    public ParsedBlock Parse(RowBlock block)
    {
        var rows = block.Rows;
        Restart();
        var lines = rows.Count((byte)'\n');
        if (!Utf8.IsValid(rows) || rows.Contains((byte)0) || !TakeAll(rows))
            return new ParsedBlock { Number = block.Number, Worker = worker, Lines = lines, Damaged = rows.ToArray() };
        return new ParsedBlock
        {
            Number = block.Number,
            Worker = worker,
            Lines = lines,
            Signals = PartedSignals.Of(_signals.AsSpan(0, _count), _parts.AsSpan(0, _count), plan.Request.Parts.Count),
            Ids = _ids.Take(),
            Foreign = _foreign,
            RejectedCount = _rejectedCount,
            Rejected = [.. _rejected],
        };
    }

    private void Restart()
    {
        (_count, _foreign, _rejectedCount, _lineAt, _line) = (0, 0, 0, 0, 0);
        _rejected.Clear();
        _ids.Take();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TakeAll(ReadOnlySpan<byte> rows)
    {
        var marks = _marks.Find(rows);
        var mark = 0;
        for (var position = 0; position < rows.Length;)
        {
            Prefetch(rows, marks, mark);
            var start = position;
            var shape = _cells.Next(rows, marks, ref mark, ref position);
            if (shape == RowShape.Damaged || position - start > plan.LongestRow) return false;
            if (shape == RowShape.Empty || (shape <= RowShape.Quoted && TryTake(rows, shape))) continue;
            if (!TakeOdd(rows, start, position)) return false;
        }

        return true;
    }

    // The table of accounts is larger than the caches, so it is asked some rows ahead for where an account will be looked for. That
    // saved a fifth of the parsing with 100,000 accounts and more beyond. Rows of another shape only make this in vain.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Prefetch(ReadOnlySpan<byte> rows, ReadOnlySpan<int> marks, int mark)
    {
        var end = mark + (RowsAhead * _columns.Count) + _columns.Account;
        if (end < marks.Length) plan.Accounts.Prefetch(rows[(marks[end - 1] + 1)..marks[end]]);
    }

    // False for whatever the row reader had better look at: bad values, and good ones written in rare ways.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryTake(ReadOnlySpan<byte> rows, RowShape shape)
    {
        var account = Account(_cells.Cell(rows, _columns.Account));
        if (account < -1) return false;
        var name = _cells.Cell(rows, _columns.Kind);
        var kind = plan.Kinds.Find(name);
        if (kind < 0 && (name.IsEmpty || name[0] <= ' ' || name[^1] <= ' ')) return false;
        if (!IsoInstant.TryParse(_cells.Cell(rows, _columns.At), out var at)) return false;
        if (!CellParser.TryNumber(_cells.Cell(rows, _columns.Value), out var value)) return false;
        if (account < 0) _foreign++;
        if ((account | kind) < 0) return true;
        var id = _columns.Id < 0 ? default : _cells.Cell(rows, _columns.Id);
        if (at > plan.Request.UpTo && id.IsEmpty) return true;
        Add(account, kind, at, value, id.IsEmpty ? 0 : _ids.Add(id), AttributesOf(rows, shape));
        return true;
    }

    // −1 for a foreign account, −2 for a cell that has to be trimmed first.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Account(ReadOnlySpan<byte> cell)
    {
        var found = plan.Accounts.Find(cell);
        if (found >= 0) return found;
        return cell.IsEmpty || cell[0] is <= 0x20 or >= 0x7F || cell[^1] is <= 0x20 or >= 0x7F ? -2 : -1;
    }

    private int AttributesOf(ReadOnlySpan<byte> rows, RowShape shape)
    {
        var columns = _columns.Attributes;
        if (shape == RowShape.Plain && _columns.AttributesAdjoin)
            return Attributes.GetOrAdd(_cells.Stretch(rows, columns[0], columns[^1]));
        _joined.Start();
        foreach (var column in columns) _joined.Add(_cells.Cell(rows, column));
        return Attributes.GetOrAdd(_joined.Finish());
    }

    private bool TakeOdd(ReadOnlySpan<byte> rows, int start, int end)
    {
        ImportedRow<Signal> row;
        try
        {
            row = _oddRow.Read(rows[start..end]);
        }
        catch (FileProblemException)
        {
            return false;
        }

        if (row.IsAccepted) Take(row.Value);
        else Reject(row.Rejected, rows, start);
        return true;
    }

    private void Take(in Signal signal)
    {
        var account = plan.Accounts.Find(Encoding.UTF8.GetBytes(signal.Account.Value));
        var kind = plan.Kinds.Find(Encoding.UTF8.GetBytes(signal.Kind));
        if (account < 0) _foreign++;
        if ((account | kind) < 0 || (signal.Id is null && signal.At.UtcTicks > plan.Request.UpTo)) return;
        _joined.Start();
        foreach (var key in _columns.Keys) _joined.Add(Encoding.UTF8.GetBytes(signal.Attributes[key] ?? ""));
        var id = signal.Id is null ? 0 : _ids.Add(Encoding.UTF8.GetBytes(signal.Id));
        Add(account, kind, signal.At.UtcTicks, signal.Value, id, Attributes.GetOrAdd(_joined.Finish()));
    }

    private void Reject(RejectedRow rejected, ReadOnlySpan<byte> rows, int start)
    {
        if (_rejectedCount++ >= plan.Request.RejectedKept) return;
        _line += rows[_lineAt..start].Count((byte)'\n');
        _lineAt = start;
        _rejected.Add(rejected with { Line = _line });
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(int account, int kind, long at, double value, ulong id, int attributes)
    {
        if (_count == _parts.Length)
        {
            Array.Resize(ref _parts, _count * 2);
            Array.Resize(ref _signals, _count * 2);
        }

        _parts[_count] = (ushort)_accountParts.Of(account);
        _signals[_count++] = new StoredSignal(at, value, id, attributes, (_accountParts.PlaceOf(account) * plan.Kinds.Count) + kind);
    }
}
