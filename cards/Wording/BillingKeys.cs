namespace HealthScore.Cards.Wording;

internal static class BillingKeys
{
    public static readonly WordingKey Title = new("billing.title", "name");
    public static readonly WordingKey Summary = new("billing.summary", "name", "part", "all");
    public static readonly WordingKey SummaryNone = new("billing.summary_none", "name");
    public static readonly WordingKey None = new("billing.none");
    public static readonly WordingKey OnTime = new("billing.on_time");
    public static readonly WordingKey Late = new("billing.late");
    public static readonly WordingKey Worst = new("billing.worst");
    public static readonly WordingKey Newest = new("billing.newest");
    public static readonly WordingKey Overdue = new("billing.overdue");
    public static readonly WordingKey Oldest = new("billing.oldest");
    public static readonly WordingKey OverdueUnknown = new("billing.overdue_unknown");
    public static readonly WordingKey OverdueNone = new("billing.overdue_none");
    public static readonly WordingKey OverdueSum = new("billing.overdue_sum", "count", "amount");
    public static readonly WordingKey Days = new("billing.days", "days");
}
