namespace HealthScore.Bot.Channels.LocalPage.DirectLine;

internal sealed record ErrorDetail(string Code, string Message);
