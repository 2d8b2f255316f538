namespace HealthScore.Bot.Configuration;

/// <summary>Daily snapshots of scores: the section <c>History</c>.</summary>
internal sealed record HistoryOptions
{
    public const string Section = "History";

    /// <summary>Most days that can be kept at once.</summary>
    public const int MostDays = 3650;

    /// <summary>Keep every account's score of each UTC day when the day ended, while the bot is served.</summary>
    public bool Snapshots { get; init; } = true;

    /// <summary>How many days before today are kept the first time, and at most after a long silence.</summary>
    public int BackfillDays { get; init; } = 90;

    /// <summary>How many snapshots are kept at once: a large book goes back fewer days, at least one.</summary>
    public int BackfillSnapshots { get; init; } = 5_000_000;
}
