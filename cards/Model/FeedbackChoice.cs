namespace HealthScore.Cards.Model;

/// <summary>What a person thinks of an answer or of its score, in one press.</summary>
public enum FeedbackChoice
{
    Helped,
    NotHelped,
    TooHigh,
    TooLow,
}
