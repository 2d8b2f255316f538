namespace HealthScore.Bot.Channels.Teams.Answers;

/// <summary>What the caller of <c>/api/messages</c> gets.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Outcome">One word for the metric.</param>
/// <param name="Body">JSON, or empty.</param>
/// <param name="RetryAfter">When to try again, for a busy bot.</param>
internal sealed record HttpReply(int Status, string Outcome, ReadOnlyMemory<byte> Body = default, TimeSpan? RetryAfter = null)
{
    public static HttpReply Accepted { get; } = new(StatusCodes.Status202Accepted, "accepted");

    public static HttpReply Duplicate { get; } = new(StatusCodes.Status200OK, "duplicate");

    public static HttpReply Ignored { get; } = new(StatusCodes.Status200OK, "ignored");

    public static HttpReply Busy { get; } = new(
        StatusCodes.Status503ServiceUnavailable, "busy",
        ErrorJson.Write("ServiceUnavailable", "The bot is busy: try again shortly."), TeamsLimits.BusyRetryAfter);

    public static HttpReply Answered(ReadOnlyMemory<byte> body) => new(StatusCodes.Status200OK, "answered", body);

    public static HttpReply BadRequest(string problem) =>
        new(StatusCodes.Status400BadRequest, "bad", ErrorJson.Write("BadArgument", problem));
}
