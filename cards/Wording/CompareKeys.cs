namespace HealthScore.Cards.Wording;

internal static class CompareKeys
{
    public static readonly WordingKey Title = new("compare.title");
    public static readonly WordingKey Score = new("compare.score");
    public static readonly WordingKey Change = new("compare.change", "days");
    public static readonly WordingKey Known = new("compare.known");
    public static readonly WordingKey Newest = new("compare.newest");
    public static readonly WordingKey Healthier = new("compare.healthier", "name", "high", "low");
    public static readonly WordingKey Healthiest = new("compare.healthiest", "name", "high", "other", "low");
    public static readonly WordingKey Equal = new("compare.equal", "score");
    public static readonly WordingKey Unscored = new("compare.unscored", "names");
    public static readonly WordingKey Differs = new("compare.differs", "dimension", "name", "high", "other", "low");
    public static readonly WordingKey OtherCards = new("compare.other_cards");
    public static readonly WordingKey TooMany = new("compare.too_many", "count");
    public static readonly WordingKey With = new("compare.with", "name");
    public static readonly WordingKey WithText = new("compare.with_text");
}
