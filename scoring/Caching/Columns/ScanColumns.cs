namespace HealthScore.Scoring.Caching.Columns;

/// <summary>What queries look at before anything else, of all rows.</summary>
/// <param name="Tags">Each a <see cref="RowTag"/>.</param>
/// <param name="Segment">A <see cref="NarrowCode"/>; so are the next three.</param>
/// <param name="Owner">A code of the pool of people.</param>
/// <param name="Leader">So is the account's manager.</param>
internal sealed record ScanColumns(
    LongColumn<byte> Tags,
    LongColumn<byte> Segment,
    LongColumn<byte> Industry,
    LongColumn<byte> Lifecycle,
    LongColumn<byte> Region,
    LongColumn<int> Owner,
    LongColumn<int> Leader)
{
    public static ScanColumns Empty { get; } = new(
        LongColumn<byte>.Empty, LongColumn<byte>.Empty, LongColumn<byte>.Empty, LongColumn<byte>.Empty, LongColumn<byte>.Empty,
        LongColumn<int>.Empty, LongColumn<int>.Empty);
}
