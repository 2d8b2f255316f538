using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Import.Loading;

/// <summary>What an import did.</summary>
/// <param name="Files">In the order of reading.</param>
/// <param name="Accounts">What became of the accounts.</param>
/// <param name="Signals">What became of the signals.</param>
/// <param name="FirstRejected">The first rows that were left out, at most <see cref="RowsShown"/>.</param>
/// <param name="Repeated">How many ids came again that should be unique.</param>
/// <param name="FirstRepeated">The first of them, at most <see cref="RowsShown"/>.</param>
public sealed record ImportReport(
    IReadOnlyList<FileReport> Files,
    WriteCounts Accounts,
    WriteCounts Signals,
    IReadOnlyList<RejectedRow> FirstRejected,
    long Repeated,
    IReadOnlyList<RepeatedId> FirstRepeated)
{
    /// <summary>Memory stays bounded: what comes later is counted, and given to whoever listens while it is read.</summary>
    public const int RowsShown = 100;

    public long Rows => Files.Sum(file => file.Rows);

    public long Rejected => Files.Sum(file => file.Rejected);
}
