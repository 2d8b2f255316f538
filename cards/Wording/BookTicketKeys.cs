namespace HealthScore.Cards.Wording;

internal static class BookTicketKeys
{
    public static readonly WordingKey Title = new("topics.title");
    public static readonly WordingKey Count = new("topics.count", "count");
    public static readonly WordingKey Before = new("topics.before", "count");
    public static readonly WordingKey Topic = new("topics.topic");
    public static readonly WordingKey Now = new("topics.now");
    public static readonly WordingKey Then = new("topics.then");
    public static readonly WordingKey Recurring = new("topics.recurring", "topic");
    public static readonly WordingKey NoTopic = new("topics.no_topic");
    public static readonly WordingKey Affected = new("topics.affected");
    public static readonly WordingKey Empty = new("topics.empty");
    public static readonly WordingKey NoSource = new("topics.no_source", "source");
    public static readonly WordingKey Summary = new("topics.summary", "count", "topic");
    public static readonly WordingKey RecurringMeans = new("topics.recurring_means", "least");
}
