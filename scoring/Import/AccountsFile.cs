using HealthScore.Scoring.Accounts;

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
    /// <summary>Reads a file to its end.</summary>
    /// <exception cref="FileProblemException">It cannot be read or is damaged as a whole.</exception>
    public static AccountsFile Read(string path) => Read(CsvTable.Open(path));

    /// <summary>Reads a table to its end and disposes it.</summary>
    /// <exception cref="FileProblemException">It is damaged as a whole.</exception>
    public static AccountsFile Read(CsvTable table)
    {
        using var source = new AccountsCsv(table);
        var accounts = new List<Account>();
        var places = new Dictionary<AccountId, (int Place, long Line)>();
        var rejected = new List<RejectedRow>();
        var replaced = new List<ReplacedRow>();
        foreach (var row in source.Rows())
        {
            if (!row.IsAccepted)
            {
                rejected.Add(row.Rejected);
            }
            else if (places.TryGetValue(row.Value.Id, out var earlier))
            {
                replaced.Add(new ReplacedRow(table.File, row.Line, earlier.Line, row.Value.Id.Value));
                accounts[earlier.Place] = row.Value;
                places[row.Value.Id] = (earlier.Place, row.Line);
            }
            else
            {
                places.Add(row.Value.Id, (accounts.Count, row.Line));
                accounts.Add(row.Value);
            }
        }

        return new AccountsFile(accounts, rejected, replaced);
    }
}
