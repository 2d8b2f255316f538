using HealthScore.Bot.Channels.LocalPage.Access;
using HealthScore.Bot.People;
using HealthScore.Bot.Turns;
using HealthScore.Scoring.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Channels.LocalPage.DirectLine;

/// <summary><c>GET</c> and <c>POST conversations/{id}/activities</c>.</summary>
internal sealed class ActivityEndpoints(
    Callers callers,
    ActivityWriter activities,
    ITurnIntake intake,
    IPeopleDirectory people,
    IOptions<LocalPageOptions> options)
{
    public Task<IResult> ListAsync(HttpContext context)
    {
        var (conversation, _, refusal) = callers.Enter(context.Request);
        if (conversation is null) return Task.FromResult<IResult>(refusal!);
        if (!Watermark.TryRead(context.Request.Query["watermark"], 0, out var watermark)) return Task.FromResult<IResult>(Watermark.Fault);
        return Task.FromResult<IResult>(TypedResults.Bytes(conversation.Read(watermark).ToJson(), "application/json; charset=utf-8"));
    }

    public async Task<IResult> PostAsync(HttpContext context)
    {
        var (conversation, grant, refusal) = callers.Enter(context.Request);
        if (conversation is null || grant is null) return refusal!;
        var most = options.Value.MaxBodyBytes;
        if (await RequestBody.ReadAsync(context.Request, most) is not { } body) return RequestBody.TooLong(most);
        if (!ActivityReader.TryRead(body, out var activity, out var fault)) return fault;
        if ((grant.UserId ?? activity.FromId) is not { } fromId)
        {
            return DirectLineError.MissingProperty("The activity needs 'from.id', who speaks.");
        }

        var isVouchedFor = grant.UserId is not null || LocalAccess.Refusal(context.Request) is null;
        return Post(conversation, activity, fromId, isVouchedFor ? Known(fromId) : null);
    }

    private static JsonHttpResult<IdAnswer> Posted(string id) => TypedResults.Json(new IdAnswer(id), DirectLineJson.Default.IdAnswer);

    private IResult Post(Conversation conversation, IncomingActivity activity, string fromId, UserId? sender)
    {
        // As in the real service: the bot's side of joining is not shown to clients.
        if (activity.Type is "conversationUpdate" or "contactRelationUpdate") return Posted($"{conversation.Id}|0000000");

        var id = conversation.Append(
            activityId => activities.Echo(activity, conversation.Id, fromId, activityId),
            isFleeting: activity.Type == "typing",
            activityId => !activity.IsTurn || intake.Accept(Turn(conversation, activity, fromId, sender, activityId)) != TurnAcceptance.Busy);
        return id is null
            ? new DirectLineError(StatusCodes.Status503ServiceUnavailable, "BotBusy", "The bot has too much to do; send it again in a moment.")
            : Posted(id);
    }

    private UserId? Known(string fromId) =>
        !string.IsNullOrWhiteSpace(fromId) && people.Find(new UserId(fromId)) is { } person ? person.Id : null;

    private static InboundTurn Turn(Conversation conversation, IncomingActivity activity, string fromId, UserId? sender, string activityId) => new()
    {
        Id = conversation.TurnId(activityId),
        Conversation = new ConversationReference
        {
            Channel = DirectLineSender.ChannelName,
            ConversationId = conversation.Id,
            Scope = ConversationScope.Personal,
            BotId = ActivityWriter.BotId,
            UserId = fromId,
            ReplyToId = activityId,
        },
        Sender = sender,
        SenderKey = fromId,
        Text = activity.Text,
        Press = activity.Press,
        Locale = activity.Locale,
        TimeZone = activity.TimeZone,
    };
}
