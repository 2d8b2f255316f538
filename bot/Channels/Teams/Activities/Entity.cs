namespace HealthScore.Bot.Channels.Teams.Activities;

/// <summary>A note beside the text: who is mentioned, or what client was used.</summary>
internal sealed record Entity
{
    public string? Type { get; init; }

    /// <summary>Of a <c>mention</c>: who.</summary>
    public Participant? Mentioned { get; init; }

    /// <summary>Of a <c>mention</c>: how it stands in the text.</summary>
    public string? Text { get; init; }

    /// <summary>Of a <c>clientInfo</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>Of a <c>clientInfo</c>: IANA.</summary>
    public string? Timezone { get; init; }
}
