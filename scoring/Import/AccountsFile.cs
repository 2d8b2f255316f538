using System.Text;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Import.Bulk;

namespace HealthScore.Scoring.Import;

/// <summary>
/// A whole <c>accounts.csv</c>: where an id comes again, the later row counts, in the place of the earlier.
/// </summary>
/// <param name="Accounts">In file order.</param>
/// <param name="Rejected">Rows left out, in file order.</param>
/// <param name="Replaced">Rows that took the place of an earlier one.</param>
public sealed record AccountsFile(
    IReadOnlyList<Account> Accounts,
    IReadOnlyList<RejectedRow> Rejected,
    IReadOnlyList<ReplacedRow> Replaced)
{
    /// <summary>The ids, numbered by the place of their account.</summary>
    internal ByteTable? Ids { get; private init; }

    /// <summary>Reads a file to its end.</summary>
    /// <exception cref="FileProblemException">It cannot be read or is damaged as a whole.</exception>
    public static AccountsFile Read(string path) =>
        Read(InputFile.Open(path), path, CsvOptions.Default with { BlockSize = 1 << 20 }, Environment.ProcessorCount);

    /// <summary>Reads a table to its end and disposes it.</summary>
    /// <exception cref="FileProblemException">It is damaged as a whole.</exception>
    public static AccountsFile Read(CsvTable table)
    {
        using var source = new AccountsCsv(table);
        var rows = new AccountRows(0, 0);
        rows.Rows.AddRange(source.Rows());
        return Settle(table.File, [rows]);
    }

    internal static AccountsFile Read(Stream stream, string file, CsvOptions options, int workers)
    {
        using var blocks = new FileBlocks(stream, file, options);
        return Settle(file, new AccountReading(blocks, workers).Run());
    }

    private static AccountsFile Settle(string file, AccountRows[] blocks)
    {
        var most = blocks.Sum(block => block.Rows.Count);
        var (accounts, lines, places) = (new List<Account>(most), new List<long>(most), new ByteTable(most));
        var (rejected, replaced) = (new List<RejectedRow>(), new List<ReplacedRow>());
        Span<byte> bytes = stackalloc byte[256];
        foreach (var block in blocks)
        {
            foreach (var row in block.Rows)
            {
                var line = row.Line + block.LinesBefore;
                if (!row.IsAccepted)
                {
                    rejected.Add(row.Rejected with { Line = line });
                    continue;
                }

                var id = row.Value.Id.Value;
                var place = places.GetOrAdd(
                    Encoding.UTF8.TryGetBytes(id, bytes, out var length) ? bytes[..length] : Encoding.UTF8.GetBytes(id));
                if (place < accounts.Count)
                {
                    replaced.Add(new ReplacedRow(file, line, lines[place], id));
                    (accounts[place], lines[place]) = (row.Value, line);
                }
                else
                {
                    accounts.Add(row.Value);
                    lines.Add(line);
                }
            }
        }

        return new AccountsFile(accounts, rejected, replaced) { Ids = places };
    }
}
