namespace HealthScore.Cards.Wording;

internal static class FeedbackKeys
{
    public static readonly WordingKey Title = new("feedback.title", "name");
    public static readonly WordingKey About = new("feedback.about", "score", "band");
    public static readonly WordingKey Note = new("feedback.note");
    public static readonly WordingKey Helped = new("feedback.helped");
    public static readonly WordingKey NotHelped = new("feedback.not_helped");
    public static readonly WordingKey TooHigh = new("feedback.too_high");
    public static readonly WordingKey TooLow = new("feedback.too_low");
    public static readonly WordingKey Thanks = new("feedback.thanks");
    public static readonly WordingKey Noted = new("feedback.noted", "name", "choice");
}
