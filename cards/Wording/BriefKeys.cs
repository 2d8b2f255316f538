namespace HealthScore.Cards.Wording;

internal static class BriefKeys
{
    public static readonly WordingKey Title = new("brief.title", "name");
    public static readonly WordingKey Since = new("brief.since", "when", "from", "to");
    public static readonly WordingKey SinceDays = new("brief.since_days", "days", "from", "to");
    public static readonly WordingKey Same = new("brief.same");
    public static readonly WordingKey NoScoreThen = new("brief.no_score_then", "when");
    public static readonly WordingKey OtherCard = new("brief.other_card");
    public static readonly WordingKey Rules = new("brief.rules");
    public static readonly WordingKey ByHand = new("brief.by_hand");
    public static readonly WordingKey Support = new("brief.support");
    public static readonly WordingKey Sentiment = new("brief.sentiment");
    public static readonly WordingKey New = new("brief.new", "count", "days");
    public static readonly WordingKey Open = new("brief.open", "count");
    public static readonly WordingKey Recurs = new("brief.recurs", "topics");
    public static readonly WordingKey Answers = new("brief.answers", "figure", "count");
    public static readonly WordingKey Ask = new("brief.ask");
    public static readonly WordingKey Do = new("brief.do");
    public static readonly WordingKey Adoption = new("question.adoption");
    public static readonly WordingKey SentimentAsked = new("question.sentiment");
    public static readonly WordingKey Retention = new("question.retention");
    public static readonly WordingKey SupportAsked = new("question.support");
    public static readonly WordingKey OnboardingAsked = new("question.onboarding");
    public static readonly WordingKey BillingAsked = new("question.billing");
    public static readonly WordingKey RelationshipAsked = new("question.relationship");
    public static readonly WordingKey Goal = new("question.goal");
    public static readonly WordingKey Value = new("question.value");
    public static readonly WordingKey Decides = new("question.decides");
}
