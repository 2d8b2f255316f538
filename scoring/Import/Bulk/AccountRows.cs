using HealthScore.Scoring.Accounts;

namespace HealthScore.Scoring.Import.Bulk;

/// <summary>The rows of a block of an accounts file.</summary>
/// <param name="number">Which block it is.</param>
/// <param name="lines">Line feeds in it.</param>
internal sealed class AccountRows(int number, long lines)
{
    public int Number => number;

    public long Lines => lines;

    /// <summary>In file order, lines counted as if the block stood first in the file.</summary>
    public List<ImportedRow<Account>> Rows { get; } = [];

    /// <summary>Lines between the header and the block.</summary>
    public long LinesBefore { get; set; }

    /// <summary>Its bytes, when it cannot be cut into rows.</summary>
    public byte[]? Damaged { get; set; }
}
