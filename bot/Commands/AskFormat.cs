namespace HealthScore.Bot.Commands;

internal enum AskFormat
{
    Text,
    Adaptive,
    BlockKit,
}
