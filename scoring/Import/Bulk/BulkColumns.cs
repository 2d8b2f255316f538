using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Import.Bulk;

/// <summary>All signals of a file in columns, before it is settled which of them count.</summary>
internal sealed class BulkColumns
{
    private readonly StoredSignal[][] _signals;
    private readonly int[][] _numbers;
    private readonly byte[][] _ids;

    /// <param name="blocks">In file order.</param>
    /// <param name="tables">The different sets of attributes of each thread.</param>
    /// <param name="kinds">By ordinal.</param>
    /// <param name="keys">Of the cells of a set; null for one that nobody reads.</param>
    public BulkColumns(ParsedBlock[] blocks, IReadOnlyList<ByteTable> tables, string[] kinds, string?[] keys)
    {
        Kinds = kinds;
        var all = new ByteTable(tables.Max(table => table.Count));
        int[][] numbers = [.. tables.Select(table => Enumerable.Range(0, table.Count).Select(i => all.GetOrAdd(table[i])).ToArray())];
        _signals = [.. blocks.Select(block => block.Signals)];
        _numbers = [.. blocks.Select(block => numbers[block.Worker])];
        _ids = [.. blocks.Select(block => block.Ids)];
        AnyAttributes = keys.Any(key => key is not null);
        Attributes = AnyAttributes ? [.. Enumerable.Range(0, all.Count).Select(i => AttributeCells.Read(all[i], keys))] : [];
    }

    public string[] Kinds { get; }

    /// <summary>Some attribute of the file is read by somebody.</summary>
    public bool AnyAttributes { get; }

    /// <summary>By number; only what somebody reads.</summary>
    public SignalAttributes[] Attributes { get; }

    /// <summary>A signal as it was read.</summary>
    /// <param name="block">Place of its block.</param>
    /// <param name="row">Its place there.</param>
    public ref readonly StoredSignal this[int block, int row] => ref _signals[block][row];

    /// <summary>The number that a set of attributes has for all threads.</summary>
    /// <param name="block">Place of the block.</param>
    /// <param name="number">As in the block.</param>
    public int AttributesOf(int block, int number) => _numbers[block][number];

    /// <summary>The longer ids of a block.</summary>
    public byte[] IdsOf(int block) => _ids[block];
}
