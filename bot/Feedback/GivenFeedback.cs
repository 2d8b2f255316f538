using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Scores;

namespace HealthScore.Bot.Feedback;

/// <summary>One opinion, with the score as the person saw it.</summary>
/// <param name="Person">Who gave it; null for somebody we cannot name.</param>
/// <param name="Account">About which account.</param>
/// <param name="Answer">About which card: one of <see cref="Understanding.Intents"/>; <c>feedback.score</c> when said in words.</param>
/// <param name="Choice">The opinion.</param>
/// <param name="GivenAt">When it was given.</param>
/// <param name="ScoredAt">As of when the score was that the card showed.</param>
/// <param name="Score">0–100; null when none was shown.</param>
/// <param name="Raw">Before rules and rounding, 0–100.</param>
/// <param name="Band">Of the score.</param>
/// <param name="Scorecard">Its id; null when none applied.</param>
/// <param name="ScorecardVersion">Its version.</param>
/// <param name="Drivers">What cost most points then, as JSON: <c>[{"metric","dimension","value","lost"}]</c>.</param>
/// <param name="Channel">Where it was given, such as <c>teams</c>.</param>
internal sealed record GivenFeedback(
    UserId? Person,
    AccountId Account,
    string Answer,
    FeedbackChoice Choice,
    DateTimeOffset GivenAt,
    DateTimeOffset ScoredAt,
    int? Score,
    double? Raw,
    Band Band,
    string? Scorecard,
    int? ScorecardVersion,
    string Drivers,
    string Channel)
{
    /// <summary><c>answer</c> or <c>score</c>: a person has one opinion of each per card.</summary>
    public string Topic => Choice is FeedbackChoice.Helped or FeedbackChoice.NotHelped ? "answer" : "score";
}
