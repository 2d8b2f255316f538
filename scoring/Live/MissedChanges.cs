namespace HealthScore.Scoring.Live;

/// <summary>
/// Changes that a subscriber has not handled and that are in the feed no more. It must read the scores themselves anew, and can go
/// on after <see cref="GoOnAfter"/>.
/// </summary>
/// <param name="After">Up to where the subscriber has handled the feed.</param>
/// <param name="GoOnAfter">The position of the last change that is gone.</param>
public sealed record MissedChanges(long After, long GoOnAfter)
{
    /// <summary>How many.</summary>
    public long Count => GoOnAfter - After;

    /// <summary>
    /// What lies between a position and the page that was read after it, as positions have no gaps; null for nothing. Who begins
    /// with 0 gets what there is and has missed nothing.
    /// </summary>
    /// <param name="page">The changes read after <paramref name="after"/>.</param>
    public static MissedChanges? Before(IReadOnlyList<FeedEntry> page, long after)
    {
        ArgumentNullException.ThrowIfNull(page);
        return after > 0 && page.Count > 0 && page[0].Position > after + 1 ? new MissedChanges(after, page[0].Position - 1) : null;
    }
}
