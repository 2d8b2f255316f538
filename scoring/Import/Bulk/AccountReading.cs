namespace HealthScore.Scoring.Import.Bulk;

/// <summary>Reads a whole <c>accounts.csv</c> on all cores: the same rows as <see cref="AccountsCsv"/> gives.</summary>
internal sealed class AccountReading(FileBlocks blocks, int workers)
{
    private readonly List<AccountRows> _read = [];
    private readonly Utf8Pool[] _texts = [.. Enumerable.Range(0, workers).Select(_ => new Utf8Pool())];

    /// <summary>Reads to the end.</summary>
    /// <returns>The rows in file order, block by block, each with its line in the file.</returns>
    /// <exception cref="FileProblemException">The file is damaged as a whole, or a column is missing.</exception>
    public AccountRows[] Run()
    {
        // Says what is wrong with the header before any thread trips over it.
        using (new AccountsCsv(blocks.Table([]))) blocks.Run(workers, Take, CancellationToken.None);
        AccountRows[] read = [.. _read.OrderBy(block => block.Number)];
        var line = blocks.FirstLine;
        foreach (var block in read)
        {
            if (block.Damaged is { } bytes) throw blocks.Explain(bytes, line);
            block.LinesBefore = line - blocks.FirstLine;
            line += block.Lines;
        }

        return blocks.IsBroken ? throw blocks.Broken(line) : read;
    }

    private bool Take(int worker, RowBlock block)
    {
        var rows = new AccountRows(block.Number, block.Rows.Count((byte)'\n'));
        try
        {
            using var source = new AccountsCsv(blocks.Table(block.Rows), _texts[worker]);
            rows.Rows.AddRange(source.Rows());
        }
        catch (FileProblemException)
        {
            rows.Damaged = block.Rows.ToArray();
        }

        lock (_read) _read.Add(rows);
        return rows.Damaged is null;
    }
}
