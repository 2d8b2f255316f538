using HealthScore.Bot.Turns;
using HealthScore.Cards.Model;
using NodaTime;

namespace HealthScore.Bot.Channels.Teams.Activities;

/// <summary>What a person wants with an activity, with the platform taken off.</summary>
internal static class TurnReader
{
    private static readonly ButtonPress Help = new("help", new Dictionary<string, string>(StringComparer.Ordinal));

    public static TurnReading Read(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message => Message(activity),
        ActivityTypes.Invoke when activity.Name == ActivityTypes.CardAction => CardAction(activity),
        ActivityTypes.ConversationUpdate when BotWasAdded(activity) => Build(activity, "", Help),
        _ => TurnReading.Nothing,
    };

    private static TurnReading Message(Activity activity)
    {
        if (IsBot(activity.From, activity.Recipient)) return TurnReading.Nothing;
        if (PressedButton.FromSubmit(activity.Value) is { } press) return Build(activity, "", press);
        var text = BotMentions.Strip(activity);
        if (text.Length > 0) return Build(activity, Short(text), null);
        // Called by name and asked nothing: say what can be asked.
        return BotMentions.AreIn(activity) ? Build(activity, "", Help) : TurnReading.Nothing;
    }

    private static TurnReading CardAction(Activity activity) =>
        PressedButton.FromExecute(activity.Value) is { } press
            ? Build(activity, "", press)
            : new TurnReading(null, "\"value.action.verb\" is missing: a card's Action.Execute sends its verb there.");

    private static TurnReading Build(Activity activity, string text, ButtonPress? press)
    {
        if (Missing(activity) is { } field) return new(null, $"\"{field}\" is missing.");
        if (!Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var serviceUrl) || !IsWeb(serviceUrl))
            return new(null, "\"serviceUrl\" is not an absolute http(s) address.");
        if (activity.From?.Id is not { Length: > 0 } sender) return new(null, "\"from.id\" is missing.");
        return new(new InboundTurn
        {
            Id = activity.Id ?? "",
            Conversation = Reference(activity, serviceUrl),
            SenderKey = sender,
            Text = text,
            Press = press,
            Locale = activity.Locale ?? ClientInfo(activity)?.Locale,
            TimeZone = KnownZone(activity.LocalTimezone) ?? KnownZone(ClientInfo(activity)?.Timezone),
        }, null);
    }

    private static string? Missing(Activity activity) =>
        string.IsNullOrEmpty(activity.Id) ? "id"
        : string.IsNullOrEmpty(activity.Conversation?.Id) ? "conversation.id"
        : string.IsNullOrEmpty(activity.ServiceUrl) ? "serviceUrl"
        : null;

    private static ConversationReference Reference(Activity activity, Uri serviceUrl) => new()
    {
        Channel = TeamsChannel.Name,
        ConversationId = activity.Conversation!.Id!,
        Scope = Scope(activity.Conversation),
        ServiceUrl = serviceUrl,
        BotId = activity.Recipient?.Id,
        UserId = activity.From?.Id,
        TenantId = activity.Conversation.TenantId ?? activity.ChannelData.Property("tenant")?.Property("id")?.Text(),
        ReplyToId = activity.Type == ActivityTypes.Message ? activity.Id : null,
    };

    private static ConversationScope Scope(ConversationAccount conversation) => conversation.ConversationType switch
    {
        "channel" => ConversationScope.Channel,
        "groupChat" => ConversationScope.Group,
        "personal" => ConversationScope.Personal,
        _ => conversation.IsGroup == true ? ConversationScope.Group : ConversationScope.Personal,
    };

    private static bool BotWasAdded(Activity activity) =>
        activity.Recipient?.Id is { Length: > 0 } bot && activity.MembersAdded?.Any(member => member?.Id == bot) == true;

    // A bot that answers bots, itself included, never stops.
    private static bool IsBot(Participant? from, Participant? recipient) =>
        from?.Role == "bot" || (from?.Id is { } id && id == recipient?.Id);

    private static Entity? ClientInfo(Activity activity) =>
        activity.Entities?.FirstOrDefault(entity => entity?.Type == "clientInfo");

    private static string? KnownZone(string? zone) =>
        zone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null ? zone : null;

    private static bool IsWeb(Uri uri) => uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp;

    private static string Short(string text) =>
        text.Length <= TeamsLimits.TurnText ? text
        : text[..(char.IsHighSurrogate(text[TeamsLimits.TurnText - 1]) ? TeamsLimits.TurnText - 1 : TeamsLimits.TurnText)];
}
