namespace HealthScore.Cards.Wording;

internal static class UsageKeys
{
    public static readonly WordingKey Title = new("usage.title", "name");
    public static readonly WordingKey SummaryShare = new("usage.summary_share", "name", "share");
    public static readonly WordingKey SummaryUsers = new("usage.summary_users", "name", "users");
    public static readonly WordingKey SummaryNone = new("usage.summary_none", "name");
    public static readonly WordingKey None = new("usage.none");
    public static readonly WordingKey Change = new("usage.change", "share");
    public static readonly WordingKey Users = new("usage.users");
    public static readonly WordingKey Seats = new("usage.seats");
    public static readonly WordingKey Features = new("usage.features");
    public static readonly WordingKey Newest = new("usage.newest");
    public static readonly WordingKey NewestOfSeats = new("usage.newest_of_seats", "users", "seats", "when");
    public static readonly WordingKey NewestPlain = new("usage.newest_plain", "users", "when");
    public static readonly WordingKey LastUsed = new("usage.last_used");
    public static readonly WordingKey NeverUsed = new("usage.never_used");
    public static readonly WordingKey MostUsed = new("usage.most_used");
    public static readonly WordingKey Started = new("usage.started");
    public static readonly WordingKey Stopped = new("usage.stopped");
}
