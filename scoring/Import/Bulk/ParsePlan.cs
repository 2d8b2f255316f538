namespace HealthScore.Scoring.Import.Bulk;

/// <summary>What the threads that parse one file share; nothing in it changes.</summary>
/// <param name="Header">The header as it stands in the file, with its line feed.</param>
/// <param name="Columns">Where the file has what.</param>
/// <param name="Request">What is wanted.</param>
/// <param name="LongestRow">In bytes, with its line feed.</param>
internal sealed record ParsePlan(byte[] Header, SignalColumns Columns, BulkRequest Request, int LongestRow)
{
    public ByteTable Accounts => Request.Accounts;

    public ByteTable Kinds => Request.Kinds;
}
