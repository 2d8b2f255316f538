namespace HealthScore.Scoring.Import.Bulk;

/// <summary>Reads a whole file on all cores: blocks of rows to columns.</summary>
internal sealed class BlockReading
{
    private readonly FileBlocks _blocks;
    private readonly ParsePlan _plan;
    private readonly List<ParsedBlock> _parsed = [];
    private readonly BlockParser[] _parsers;

    /// <param name="blocks">At its start.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="longestRow">In bytes.</param>
    /// <exception cref="FileProblemException">A column is missing.</exception>
    public BlockReading(FileBlocks blocks, BulkRequest request, int longestRow)
    {
        _blocks = blocks;
        using var table = blocks.Table([]);
        _plan = new ParsePlan(blocks.Header, new SignalColumns(table), request, longestRow);
        _parsers = [.. Enumerable.Range(0, request.Workers).Select(worker => new BlockParser(_plan, worker))];
    }

    public SignalColumns Columns => _plan.Columns;

    /// <summary>The different sets of attributes that each thread met.</summary>
    public IReadOnlyList<ByteTable> Attributes => [.. _parsers.Select(parser => parser.Attributes)];

    /// <summary>Reads to the end.</summary>
    /// <returns>The blocks in file order, lines counted from the file's first.</returns>
    /// <exception cref="FileProblemException">The file is damaged as a whole.</exception>
    public ParsedBlock[] Run(CancellationToken cancellationToken)
    {
        _blocks.Run(_parsers.Length, Take, cancellationToken);
        ParsedBlock[] parsed = [.. _parsed.OrderBy(block => block.Number)];
        var line = _blocks.FirstLine;
        foreach (var block in parsed)
        {
            if (block.Damaged is { } bytes) throw _blocks.Explain(bytes, line);
            for (var i = 0; i < block.Rejected.Length; i++)
                block.Rejected[i] = block.Rejected[i] with { Line = line + block.Rejected[i].Line };
            line += block.Lines;
        }

        return _blocks.IsBroken ? throw _blocks.Broken(line) : parsed;
    }

    // What follows a damaged block cannot be told apart, and nobody will ask for it.
    private bool Take(int worker, RowBlock block)
    {
        var parsed = _parsers[worker].Parse(block);
        lock (_parsed) _parsed.Add(parsed);
        return parsed.Damaged is null;
    }
}
