namespace HealthScore.Bot.Channels.LocalPage.DirectLine;

/// <summary>A refusal in the protocol's form: <c>{"error":{"code","message"}}</c>.</summary>
/// <param name="Status">400–499, or 503 when the bot is busy. Clients take 403 for an expired token and 404 for the end.</param>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Message">For people: what is wrong and what to do.</param>
internal sealed record DirectLineError(int Status, string Code, string Message) : IResult
{
    public static DirectLineError BadArgument(string message) => new(StatusCodes.Status400BadRequest, "BadArgument", message);

    public static DirectLineError MissingProperty(string message) =>
        new(StatusCodes.Status400BadRequest, "MissingProperty", message);

    public static DirectLineError Forbidden(string code, string message) =>
        new(StatusCodes.Status403Forbidden, code, message);

    public static DirectLineError NotFound(string code, string message) =>
        new(StatusCodes.Status404NotFound, code, message);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (Status == StatusCodes.Status503ServiceUnavailable) httpContext.Response.Headers.RetryAfter = "1";
        var body = new ErrorAnswer(new ErrorDetail(Code, Message));
        return TypedResults.Json(body, DirectLineJson.Default.ErrorAnswer, statusCode: Status).ExecuteAsync(httpContext);
    }
}
