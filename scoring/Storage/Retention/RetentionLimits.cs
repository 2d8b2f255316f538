namespace HealthScore.Scoring.Storage.Retention;

/// <summary>How long what grows with time is kept.</summary>
/// <param name="FeedDays">Whole days for which a change stays in the feed, at least 1.</param>
/// <param name="CursorDays">Days beyond those for which changes wait for a subscriber that stands still, at least 0.</param>
/// <param name="SnapshotDays">Whole days for which each day's snapshot is kept; of older months each account's last, at least 1.</param>
public sealed record RetentionLimits(int FeedDays, int CursorDays, int SnapshotDays);
