using HealthScore.Cards.Model;

namespace HealthScore.Cards.Composing;

/// <summary>How a press and a stored row name a choice: the slot <c>direction</c>.</summary>
public static class FeedbackWords
{
    public const string Slot = "direction";

    public static string Of(FeedbackChoice choice) => choice switch
    {
        FeedbackChoice.Helped => "helped",
        FeedbackChoice.NotHelped => "not_helped",
        FeedbackChoice.TooHigh => "too_high",
        _ => "too_low",
    };

    /// <summary>Null for anything else.</summary>
    public static FeedbackChoice? Read(string? word) => word switch
    {
        "helped" => FeedbackChoice.Helped,
        "not_helped" => FeedbackChoice.NotHelped,
        "too_high" => FeedbackChoice.TooHigh,
        "too_low" => FeedbackChoice.TooLow,
        _ => null,
    };
}
