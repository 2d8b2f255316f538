using HealthScore.Cards.Wording;

namespace HealthScore.Cards.Composing;

/// <summary>What to ask: about the sides of the account that cost most, then about goals.</summary>
internal static class BriefQuestions
{
    private const int Most = 3;

    // A renewal is decided about a quarter ahead.
    private const int RenewalNear = 120;

    private static readonly Dictionary<string, WordingKey> ByDimension = new(StringComparer.Ordinal)
    {
        ["adoption"] = BriefKeys.Adoption,
        ["sentiment"] = BriefKeys.SentimentAsked,
        ["retention"] = BriefKeys.Retention,
        ["support"] = BriefKeys.SupportAsked,
        ["onboarding"] = BriefKeys.OnboardingAsked,
        ["billing"] = BriefKeys.BillingAsked,
        ["relationship"] = BriefKeys.RelationshipAsked,
    };

    public static IReadOnlyList<string> Of(WordingBook book, Reader reader, AccountFacts facts)
    {
        var costly = facts.Score.Metrics.GroupBy(metric => metric.Dimension)
            .Select(dimension => (dimension.Key, Lost: dimension.Sum(metric => metric.Lost)))
            .Where(dimension => dimension.Lost >= 1 && ByDimension.ContainsKey(dimension.Key))
            .OrderByDescending(dimension => dimension.Lost)
            .Select(dimension => ByDimension[dimension.Key]);
        var renews = facts.Account.RenewsOn is { } day && day.DayNumber - reader.Today.DayNumber is >= 0 and <= RenewalNear;
        WordingKey[] always = renews ? [BriefKeys.Decides, BriefKeys.Goal, BriefKeys.Value] : [BriefKeys.Goal, BriefKeys.Value, BriefKeys.Decides];
        return [.. costly.Take(Most).Concat(always).Take(Most).Select(key => book.Say(key))];
    }
}
