using System.Text.Json;

namespace HealthScore.Scoring.Storage;

/// <summary>One end of a change as JSON, there and back to the last bit.</summary>
internal static class FeedScoreText
{
    public static string Write(Live.FeedScore score) => JsonSerializer.Serialize(score, FeedJson.Default.FeedScore);

    /// <exception cref="FormatException">The text is not what <see cref="Write"/> writes.</exception>
    public static Live.FeedScore Read(string text) =>
        JsonSerializer.Deserialize(text, FeedJson.Default.FeedScore) ?? throw new FormatException("A change in the feed is empty.");
}
