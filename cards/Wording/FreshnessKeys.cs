namespace HealthScore.Cards.Wording;

internal static class FreshnessKeys
{
    public static readonly WordingKey Title = new("freshness.title", "name");
    public static readonly WordingKey Summary = new("freshness.summary", "name", "share", "when");
    public static readonly WordingKey Source = new("freshness.source");
    public static readonly WordingKey Newest = new("freshness.newest");
    public static readonly WordingKey Counts = new("freshness.counts");
    public static readonly WordingKey Never = new("freshness.never");
    public static readonly WordingKey Costs = new("freshness.costs", "stale", "missing");
    public static readonly WordingKey CostsNothing = new("freshness.costs_nothing");
    public static readonly WordingKey StaleLine = new("freshness.stale_line", "name", "when", "share");
    public static readonly WordingKey Sunk = new("freshness.sunk", "name", "when", "points");
    public static readonly WordingKey Computed = new("freshness.computed");
    public static readonly WordingKey Card = new("freshness.card");
    public static readonly WordingKey CardVersion = new("freshness.card_version", "id", "version");
    public static readonly WordingKey Usage = new("source.usage");
    public static readonly WordingKey Survey = new("source.survey");
    public static readonly WordingKey Review = new("source.review");
    public static readonly WordingKey Pulse = new("source.pulse");
    public static readonly WordingKey Support = new("source.support");
    public static readonly WordingKey Billing = new("source.billing");
    public static readonly WordingKey Onboarding = new("source.onboarding");
    public static readonly WordingKey Training = new("source.training");
    public static readonly WordingKey Relationship = new("source.relationship");
    public static readonly WordingKey Advocacy = new("source.advocacy");
    public static readonly WordingKey Account = new("source.account");
}
