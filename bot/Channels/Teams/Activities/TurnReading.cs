using HealthScore.Bot.Turns;

namespace HealthScore.Bot.Channels.Teams.Activities;

/// <summary>A turn, why there can be none, or neither: an activity that asks nothing.</summary>
internal readonly record struct TurnReading(InboundTurn? Turn, string? Problem)
{
    public static TurnReading Nothing => default;
}
