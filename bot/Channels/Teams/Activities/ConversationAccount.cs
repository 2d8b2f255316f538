namespace HealthScore.Bot.Channels.Teams.Activities;

/// <summary>The conversation of an activity; in a channel the id names the thread too: <c>…;messageid=…</c>.</summary>
internal sealed record ConversationAccount
{
    public string? Id { get; init; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>; some channels leave it out.</summary>
    public string? ConversationType { get; init; }

    public bool? IsGroup { get; init; }

    public string? TenantId { get; init; }
}
