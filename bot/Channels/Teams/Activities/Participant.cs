namespace HealthScore.Bot.Channels.Teams.Activities;

/// <summary>A person or a bot in an activity.</summary>
internal sealed record Participant
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary><c>user</c> or <c>bot</c>, where the channel says so.</summary>
    public string? Role { get; init; }
}
