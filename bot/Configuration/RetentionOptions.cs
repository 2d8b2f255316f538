using HealthScore.Scoring.Storage.Retention;

namespace HealthScore.Bot.Configuration;

/// <summary>How long what grows with time is kept: the section <c>Retention</c>.</summary>
internal sealed record RetentionOptions
{
    public const string Section = "Retention";

    public const int MostDays = 36_500;

    /// <summary>The newest daily snapshots that trends and differences look back at, and some days for a server that was off.</summary>
    public const int LeastSnapshotDays = 100;

    /// <summary>Remove what is older, while the bot is served.</summary>
    public bool Prune { get; init; } = true;

    /// <summary>How many days a change stays in the feed.</summary>
    public int FeedDays { get; init; } = 30;

    /// <summary>How many days longer changes wait for a subscriber that stands still.</summary>
    public int CursorDays { get; init; } = 30;

    /// <summary>How many days each day's snapshot is kept; of older months each account's last one.</summary>
    public int SnapshotDays { get; init; } = 400;

    public RetentionLimits Limits => new(FeedDays, CursorDays, SnapshotDays);
}
