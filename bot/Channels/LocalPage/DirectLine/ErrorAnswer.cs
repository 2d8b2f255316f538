namespace HealthScore.Bot.Channels.LocalPage.DirectLine;

internal sealed record ErrorAnswer(ErrorDetail Error);
