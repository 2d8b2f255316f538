namespace HealthScore.Bot.Channels.LocalPage.DirectLine;

/// <param name="Sequence">1 for the first activity of a conversation.</param>
/// <param name="Json">The activity as clients get it, UTF-8.</param>
/// <param name="IsFleeting">Typing: only for streams that are open now.</param>
internal sealed record LogEntry(long Sequence, byte[] Json, bool IsFleeting);
