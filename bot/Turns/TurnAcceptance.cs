namespace HealthScore.Bot.Turns;

internal enum TurnAcceptance
{
    Accepted,

    /// <summary>Seen before: nothing more to do, the channel is told all is well.</summary>
    Duplicate,

    /// <summary>The queue is full or the program is stopping: the channel should try again later.</summary>
    Busy,
}
