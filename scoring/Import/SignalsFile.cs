using System.Text;
using HealthScore.Scoring.Import.Bulk;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Import;

/// <summary>
/// A whole <c>signals.csv</c>, read on all cores for scoring: says the same as <see cref="SignalsCsv"/> row by row, but keeps
/// only what is needed. Safe for several threads.
/// </summary>
public sealed class SignalsFile : IDisposable
{
    private readonly ThreadLocal<Settling> _settling;

    private SignalsFile(ParsedBlock[] blocks, BulkColumns columns, int rejectedKept)
    {
        Neighbours = columns.Parts.Size;
        _settling = new ThreadLocal<Settling>(() => new Settling(columns));
        RejectedCount = blocks.Sum(block => block.RejectedCount);
        Rejected = [.. blocks.SelectMany(block => block.Rejected).Take(rejectedKept)];
        Foreign = blocks.Sum(block => block.Foreign);
    }

    /// <summary>Rows left out.</summary>
    public long RejectedCount { get; }

    /// <summary>The first of them, in file order.</summary>
    public IReadOnlyList<RejectedRow> Rejected { get; }

    /// <summary>Good rows about other accounts.</summary>
    public long Foreign { get; }

    /// <summary>
    /// How many accounts are best asked for one after the other by one thread, from a multiple of this on.
    /// </summary>
    public int Neighbours { get; }

    /// <summary>Reads a file to its end.</summary>
    /// <param name="path">Of a file or a pipe.</param>
    /// <param name="accounts">Whose signals to keep.</param>
    /// <param name="needs">Which signals to keep of them.</param>
    /// <param name="upTo">Later signals are not needed; null for all.</param>
    /// <param name="rejectedKept">How many rejections to keep with their reason.</param>
    /// <param name="cancellationToken">Stops the reading between two blocks.</param>
    /// <exception cref="FileProblemException">It cannot be read or is damaged as a whole.</exception>
    public static SignalsFile Read(
        string path,
        AccountsFile accounts,
        SignalNeeds needs,
        DateTimeOffset? upTo,
        int rejectedKept,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var options = CsvOptions.Default with { BlockSize = 1 << 20 };
        return Read(InputFile.Open(path), path, accounts, needs, upTo, rejectedKept, options, Environment.ProcessorCount, cancellationToken);
    }

    /// <summary>The signals of the account with a place in the list that was given; only kinds and attributes needed.</summary>
    public SignalHistory Of(int account) => _settling.Value!.Of(account);

    public void Dispose() => _settling.Dispose();

    internal static SignalsFile Read(
        Stream stream,
        string file,
        AccountsFile accounts,
        SignalNeeds needs,
        DateTimeOffset? upTo,
        int rejectedKept,
        CsvOptions options,
        int workers,
        CancellationToken cancellationToken)
    {
        string[] kinds = [.. needs.Kinds.Distinct().Order(StringComparer.Ordinal)];
        var ids = accounts.Ids ?? Table(accounts.Accounts.Select(account => account.Id.Value), accounts.Accounts.Count);
        var request = new BulkRequest(
            file, ids, Table(kinds, kinds.Length), upTo?.UtcTicks ?? long.MaxValue, rejectedKept, workers);
        using var blocks = new FileBlocks(stream, file, options);
        var reading = new BlockReading(blocks, request, options.LongestRow);
        var parsed = reading.Run(cancellationToken);
        string?[] keys = [.. reading.Columns.Keys.Select(key => needs.Attributes.Contains(key) ? key : null)];
        var columns = new BulkColumns(request.Parts, parsed, reading.Attributes, kinds, keys);
        return new SignalsFile(parsed, columns, rejectedKept);
    }

    private static ByteTable Table(IEnumerable<string> texts, int count)
    {
        var table = new ByteTable(count);
        foreach (var text in texts) table.GetOrAdd(Encoding.UTF8.GetBytes(text));
        return table;
    }
}
