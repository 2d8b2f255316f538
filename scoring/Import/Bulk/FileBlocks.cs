namespace HealthScore.Scoring.Import.Bulk;

/// <summary>A file with a header, its rows cut into blocks that any number of threads take one after the other.</summary>
internal sealed class FileBlocks : IDisposable
{
    private readonly string _file;
    private readonly RowBlocks _blocks;
    private readonly CsvOptions _options;
    private readonly RowBlock _first;

    /// <param name="stream">At its start; disposed with this.</param>
    /// <param name="file">How messages name it.</param>
    /// <param name="options">Block size and longest row.</param>
    /// <exception cref="FileProblemException">There is no header.</exception>
    public FileBlocks(Stream stream, string file, CsvOptions options)
    {
        (_file, _options) = (file, options);
        _blocks = new RowBlocks(stream, options);
        byte[] buffer = [];
        _first = _blocks.Read(ref buffer) ?? (_blocks.IsBroken ? throw Broken(1) : new RowBlock(0, [], 0, 0));
        using var table = new CsvTable(new MemoryStream(_first.Bytes, 0, _first.End, writable: false), _file, options);
        var start = (int)table.Position;
        FirstLine = table.NextLine;
        Header = _first.Bytes[..start];
        _first = _first with { Start = start };
    }

    /// <summary>As it stands in the file, with its line feed.</summary>
    public byte[] Header { get; }

    /// <summary>1-based line of the first row.</summary>
    public long FirstLine { get; }

    /// <summary>The stream broke off after the last block.</summary>
    public bool IsBroken => _blocks.IsBroken;

    /// <summary>The header followed by some rows; those have line numbers as if they stood first in the file.</summary>
    /// <exception cref="FileProblemException">The header is not one.</exception>
    public CsvTable Table(ReadOnlySpan<byte> rows)
    {
        byte[] bytes = [.. Header, .. rows];
        return new CsvTable(new MemoryStream(bytes, writable: false), _file, _options);
    }

    /// <summary>Hands every block to one of some threads.</summary>
    /// <param name="workers">Threads, at least 1.</param>
    /// <param name="take">Gets the number of the thread and a block; says whether the rest is worth reading.</param>
    /// <param name="cancellationToken">Stops between two blocks.</param>
    public void Run(int workers, Func<int, RowBlock, bool> take, CancellationToken cancellationToken)
    {
        Parallel.For(
            0,
            workers,
            new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellationToken },
            worker => Work(worker, take, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>What is wrong with a block: the row reader finds the first fault again and says where it is and how to mend it.</summary>
    /// <param name="bytes">Its rows.</param>
    /// <param name="line">Where it starts.</param>
    public FileProblemException Explain(byte[] bytes, long line)
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

    /// <summary>That the stream broke off.</summary>
    public FileProblemException Broken(long line) => new(new FileProblem(
        _file, line, "The file cannot be read on from here.", "Check the disk or the connection, and try again."));

    public void Dispose() => _blocks.Dispose();

    private void Work(int worker, Func<int, RowBlock, bool> take, CancellationToken cancellationToken)
    {
        byte[] buffer = [];
        RowBlock? next = worker == 0 ? _first : _blocks.Read(ref buffer);
        while (next is { } block && !cancellationToken.IsCancellationRequested && take(worker, block)) next = _blocks.Read(ref buffer);
    }
}
