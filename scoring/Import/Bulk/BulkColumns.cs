using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Import.Bulk;

/// <summary>All signals of a file in columns, before it is settled which of them count.</summary>
internal sealed class BulkColumns
{
    private readonly PartedSignals[] _signals;
    private readonly int[][] _numbers;
    private readonly byte[][] _ids;

    /// <param name="parts">By which the blocks are sorted.</param>
    /// <param name="blocks">In file order.</param>
    /// <param name="tables">The different sets of attributes of each thread.</param>
    /// <param name="kinds">By ordinal.</param>
    /// <param name="keys">Of the cells of a set; null for one that nobody reads.</param>
    public BulkColumns(AccountParts parts, ParsedBlock[] blocks, IReadOnlyList<ByteTable> tables, string[] kinds, string?[] keys)
    {
        (Parts, Kinds) = (parts, kinds);
        var all = new ByteTable(tables.Max(table => table.Count));
        int[][] numbers = [.. tables.Select(table => Enumerable.Range(0, table.Count).Select(i => all.GetOrAdd(table[i])).ToArray())];
        _signals = [.. blocks.Select(block => block.Signals)];
        _numbers = [.. blocks.Select(block => numbers[block.Worker])];
        _ids = [.. blocks.Select(block => block.Ids)];
        AnyAttributes = keys.Any(key => key is not null);
        Attributes = AnyAttributes ? [.. Enumerable.Range(0, all.Count).Select(i => AttributeCells.Read(all[i], keys))] : [];
    }

    public AccountParts Parts { get; }

    /// <summary>By ordinal.</summary>
    public string[] Kinds { get; }

    /// <summary>How many blocks there are.</summary>
    public int Blocks => _signals.Length;

    /// <summary>Some attribute of the file is read by somebody.</summary>
    public bool AnyAttributes { get; }

    /// <summary>By number; only what somebody reads.</summary>
    public SignalAttributes[] Attributes { get; }

    /// <summary>The rows of a block about accounts of a part.</summary>
    public ReadOnlySpan<StoredSignal> Rows(int block, int part) => _signals[block][part];

    /// <summary>For each set of attributes of the thread that read a block, the number it has for all threads.</summary>
    public int[] AttributeNumbers(int block) => _numbers[block];

    /// <summary>The longer ids of a block.</summary>
    public byte[] IdsOf(int block) => _ids[block];
}
