namespace HealthScore.Scoring.Import.Bulk;

/// <summary>Reads a whole file on all cores: blocks of rows to columns.</summary>
internal sealed class BlockReading
{
    private readonly string _file;
    private readonly RowBlocks _blocks;
    private readonly CsvOptions _options;
    private readonly RowBlock _first;
    private readonly long _firstLine;
    private readonly ParsePlan _plan;
    private readonly List<ParsedBlock> _parsed = [];
    private readonly BlockParser[] _parsers;

    /// <param name="blocks">At its start.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="options">As for the blocks.</param>
    /// <exception cref="FileProblemException">There is no header, or a column is missing.</exception>
    public BlockReading(RowBlocks blocks, BulkRequest request, CsvOptions options)
    {
        (_file, _blocks, _options) = (request.File, blocks, options);
        byte[] buffer = [];
        _first = blocks.Read(ref buffer) ?? (blocks.IsBroken ? throw Broken(1) : new RowBlock(0, [], 0, 0));
        using var table = new CsvTable(new MemoryStream(_first.Bytes, 0, _first.End, writable: false), _file, options);
        var start = (int)table.Position;
        _firstLine = table.NextLine;
        _first = _first with { Start = start };
        _plan = new ParsePlan(_first.Bytes[..start], new SignalColumns(table), request, options.LongestRow);
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
        Parallel.For(
            0,
            _parsers.Length,
            new ParallelOptions { MaxDegreeOfParallelism = _parsers.Length, CancellationToken = cancellationToken },
            worker => Work(_parsers[worker], worker == 0, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
        ParsedBlock[] parsed = [.. _parsed.OrderBy(block => block.Number)];
        var line = _firstLine;
        foreach (var block in parsed)
        {
            if (block.Damaged is { } bytes) throw Explain(bytes, line);
            for (var i = 0; i < block.Rejected.Length; i++)
                block.Rejected[i] = block.Rejected[i] with { Line = line + block.Rejected[i].Line };
            line += block.Lines;
        }

        return _blocks.IsBroken ? throw Broken(line) : parsed;
    }

    private void Work(BlockParser parser, bool takesFirst, CancellationToken cancellationToken)
    {
        byte[] buffer = [];
        RowBlock? next = takesFirst ? _first : _blocks.Read(ref buffer);
        for (; next is { } block && !cancellationToken.IsCancellationRequested; next = _blocks.Read(ref buffer))
        {
            var parsed = parser.Parse(block);
            lock (_parsed) _parsed.Add(parsed);
            // What follows a damaged block cannot be told apart, and nobody will ask for it.
            if (parsed.Damaged is not null) return;
        }
    }

    // The row reader finds the first fault again and says where it is and how to mend it.
    private FileProblemException Explain(byte[] bytes, long line)
    {
        try
        {
            using var reader = new CsvReader(new MemoryStream(bytes, writable: false), _file, _options, line);
            while (reader.Read())
            {
            }
        }
        catch (FileProblemException e)
        {
            return e;
        }

        return new FileProblemException(new FileProblem(_file, line, "The rows from here on cannot be told apart.", "Check the quotes."));
    }

    private FileProblemException Broken(long line) => new(new FileProblem(
        _file, line, "The file cannot be read on from here.", "Check the disk or the connection, and try again."));
}
