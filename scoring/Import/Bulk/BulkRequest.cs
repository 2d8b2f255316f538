namespace HealthScore.Scoring.Import.Bulk;

/// <summary>What is wanted of a signals file.</summary>
/// <param name="File">How messages name it.</param>
/// <param name="Accounts">Ids of the accounts asked for, numbered by their place.</param>
/// <param name="Kinds">The kinds asked for, numbered by their place.</param>
/// <param name="UpTo">UTC ticks; later signals count only in so far as they replace others.</param>
/// <param name="RejectedKept">How many rejections are kept with their reason.</param>
/// <param name="Workers">Threads, at least 1.</param>
internal sealed record BulkRequest(
    string File, ByteTable Accounts, ByteTable Kinds, long UpTo, int RejectedKept, int Workers)
{
    public AccountParts Parts { get; } = new(Accounts.Count);
}
