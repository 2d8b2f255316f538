namespace HealthScore.Cards.Wording;

internal static class TicketKeys
{
    public static readonly WordingKey Title = new("tickets.title", "name");
    public static readonly WordingKey SummaryOpen = new("tickets.summary_open", "name", "count");
    public static readonly WordingKey SummaryNew = new("tickets.summary_new", "name", "count");
    public static readonly WordingKey SummaryNone = new("tickets.summary_none", "name");
    public static readonly WordingKey None = new("tickets.none");
    public static readonly WordingKey OpenNow = new("tickets.open_now");
    public static readonly WordingKey OpenUnknown = new("tickets.open_unknown");
    public static readonly WordingKey Oldest = new("tickets.oldest");
    public static readonly WordingKey Opened = new("tickets.opened");
    public static readonly WordingKey Resolved = new("tickets.resolved");
    public static readonly WordingKey FirstResponse = new("tickets.first_response");
    public static readonly WordingKey FirstResponseMean = new("tickets.first_response_mean");
    public static readonly WordingKey Resolution = new("tickets.resolution");
    public static readonly WordingKey ResolutionMean = new("tickets.resolution_mean");
    public static readonly WordingKey Topic = new("tickets.topic");
    public static readonly WordingKey NoTopic = new("tickets.no_topic");
    public static readonly WordingKey Recurring = new("tickets.recurring", "topic");
    public static readonly WordingKey More = new("tickets.change", "count");
    public static readonly WordingKey Note = new("tickets.note");
}
