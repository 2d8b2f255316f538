namespace HealthScore.Bot.Channels.LocalPage.DirectLine;

internal sealed record IdAnswer(string Id);
