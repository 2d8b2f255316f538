using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Import.Bulk;

/// <summary>All signals of a file in columns, before it is settled which of them count.</summary>
internal sealed class BulkColumns
{
    private readonly int[][] _numbers;

    /// <param name="blocks">In file order.</param>
    /// <param name="tables">The different sets of attributes of each thread.</param>
    /// <param name="kinds">By ordinal.</param>
    /// <param name="keys">Of the cells of a set; null for one that nobody reads.</param>
    public BulkColumns(ParsedBlock[] blocks, IReadOnlyList<ByteTable> tables, string[] kinds, string?[] keys)
    {
        Blocks = blocks;
        Kinds = kinds;
        var all = new ByteTable(tables.Max(table => table.Count));
        _numbers = [.. tables.Select(table => Enumerable.Range(0, table.Count).Select(i => all.GetOrAdd(table[i])).ToArray())];
        AnyAttributes = keys.Any(key => key is not null);
        Attributes = AnyAttributes ? [.. Enumerable.Range(0, all.Count).Select(i => AttributeCells.Read(all[i], keys))] : [];
    }

    public ParsedBlock[] Blocks { get; }

    public string[] Kinds { get; }

    /// <summary>Some attribute of the file is read by somebody.</summary>
    public bool AnyAttributes { get; }

    /// <summary>By number; only what somebody reads.</summary>
    public SignalAttributes[] Attributes { get; }

    /// <summary>The number that a set has for all threads.</summary>
    /// <param name="block">Place of the block.</param>
    /// <param name="number">As in the block.</param>
    public int AttributesOf(int block, int number) => _numbers[Blocks[block].Worker][number];
}
