using System.Globalization;
using HealthScore.Bot.Understanding;
using HealthScore.Cards.Model;

namespace HealthScore.Bot.Feedback;

/// <summary>Which answer an opinion is about: its intent, and the instant of the score that it showed.</summary>
internal static class FeedbackSlots
{
    private const string Answer = "answer";
    private const string Scored = "scored";

    // The card may have stood in a channel for weeks; an instant beyond that was made up.
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(90);

    private static readonly string[] Answers = [.. Intents.All.Where(intent => intent.StartsWith("account.", StringComparison.Ordinal))];

    public static Dictionary<string, string> About(string answer, DateTimeOffset scoredAt) => new(StringComparer.Ordinal)
    {
        [Answer] = answer,
        [Scored] = scoredAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
    };

    /// <summary>What a press says; without one, or where it was mangled, the words themselves are the answer spoken of.</summary>
    public static string ReadAnswer(ButtonPress? press) =>
        press?.Values.GetValueOrDefault(Answer) is { } answer && Answers.Contains(answer) ? answer : Intents.FeedbackScore;

    /// <summary>Null when the press does not say, or says something that cannot be.</summary>
    public static DateTimeOffset? ReadScoredAt(ButtonPress? press, DateTimeOffset now)
    {
        var text = press?.Values.GetValueOrDefault(Scored);
        if (!DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)) return null;
        return at <= now && at >= now - Oldest ? at : null;
    }
}
