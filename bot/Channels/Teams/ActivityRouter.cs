using HealthScore.Bot.Channels.Teams.Activities;
using HealthScore.Bot.Channels.Teams.Answers;
using HealthScore.Bot.Turns;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Cards.PlainText;

namespace HealthScore.Bot.Channels.Teams;

/// <summary>From an activity that may come in to what its caller gets: now, in the same call, or later through the sender.</summary>
internal sealed partial class ActivityRouter(ITurnIntake intake, TimeProvider clock, ILogger<ActivityRouter> log)
{
    public async Task<HttpReply> RouteAsync(Activity activity, CancellationToken cancellationToken)
    {
        var reading = TurnReader.Read(activity);
        if (reading.Problem is { } problem) return HttpReply.BadRequest(problem);
        if (reading.Turn is not { } turn) return Unasked(activity);
        if (activity.Type == ActivityTypes.Invoke) return await InvokeAsync(activity, turn, cancellationToken);
        return activity.ExpectsReplies ? await RepliesAsync(turn, cancellationToken) : Queue(turn);
    }

    private HttpReply Queue(InboundTurn turn) => intake.Accept(turn) switch
    {
        TurnAcceptance.Accepted => HttpReply.Accepted,
        TurnAcceptance.Duplicate => HttpReply.Duplicate,
        _ => HttpReply.Busy,
    };

    private async Task<HttpReply> InvokeAsync(Activity activity, InboundTurn turn, CancellationToken cancellationToken)
    {
        // An error must not replace the pressed card: its buttons are needed for another try.
        var body = await AnswerAsync(turn, TeamsLimits.InvokeBudget, cancellationToken) is { } card
            ? InvokeJson.Card(card)
            : InvokeJson.Error(StatusCodes.Status500InternalServerError, "InternalServerError", PlainTextRenderer.Render(Sorry(turn)));
        return HttpReply.Answered(activity.ExpectsReplies ? RepliesJson.Invoke(body.Span) : body);
    }

    private async Task<HttpReply> RepliesAsync(InboundTurn turn, CancellationToken cancellationToken)
    {
        var card = await AnswerAsync(turn, TeamsLimits.RepliesBudget, cancellationToken) ?? Sorry(turn);
        return HttpReply.Answered(RepliesJson.One(ActivityWriter.Message(turn.Conversation, card).Span));
    }

    private Card Sorry(InboundTurn turn) => TalkCards.Error(turn.Id, new Reader(Language.English, clock.GetUtcNow()));

    // The turn boundary: whatever went wrong, the person gets an answer in time.
    private async Task<Card?> AnswerAsync(InboundTurn turn, TimeSpan budget, CancellationToken cancellationToken)
    {
        using var stop = new CancellationTokenSource(budget, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, cancellationToken);
        try
        {
            return await intake.AnswerAsync(turn, both.Token).WaitAsync(both.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            LogTooSlow(turn.Id);
            return null;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFailed(error, turn.Id);
            return null;
        }
    }

    /// <summary>What asks nothing is taken and left; an invoke waits for an answer even then.</summary>
    private static HttpReply Unasked(Activity activity)
    {
        if (activity.Type != ActivityTypes.Invoke)
            return activity.ExpectsReplies ? HttpReply.Ignored with { Body = RepliesJson.None } : HttpReply.Ignored;
        var body = activity.Name is "composeExtension/query" or "composeExtension/queryLink"
            ? InvokeJson.NoResults
            : InvokeJson.Error(StatusCodes.Status501NotImplemented, "NotImplemented", "This bot does not answer this kind of request.");
        return HttpReply.Ignored with { Body = activity.ExpectsReplies ? RepliesJson.Invoke(body.Span) : body };
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Turn {TurnId} was not answered in time.")]
    private partial void LogTooSlow(string turnId);

    [LoggerMessage(Level = LogLevel.Error, Message = "Turn {TurnId} failed.")]
    private partial void LogFailed(Exception error, string turnId);
}
