using System.Text.Json;
using HealthScore.Cards.Model;

namespace HealthScore.Bot.Channels.LocalPage.DirectLine;

/// <summary>An activity a client posted, checked: what the bot needs of it, and the rest for the echo.</summary>
internal sealed record IncomingActivity
{
    public required string Type { get; init; }

    /// <summary>The whole activity; every value in it can be written again.</summary>
    public required JsonElement Json { get; init; }

    /// <summary>Null when the client named nobody; a token bound to a user says it then.</summary>
    public string? FromId { get; init; }

    public string? FromName { get; init; }

    public string Text { get; init; } = "";

    public ButtonPress? Press { get; init; }

    public string? Locale { get; init; }

    public string? TimeZone { get; init; }

    /// <summary>There is something to answer.</summary>
    public bool IsTurn => Press is not null || (Type == "message" && Text.Length > 0);
}
