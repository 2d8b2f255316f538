namespace HealthScore.Bot.Api.Problems;

/// <summary>It is not the caller's fault.</summary>
internal static class StoreProblems
{
    public static readonly Problem Unusable = new(
        StatusCodes.Status503ServiceUnavailable, "store-unusable", "The store does not work now",
        "The request is not known to be saved. Send it again later; repeating is safe.")
    {
        RetryAfter = TimeSpan.FromSeconds(5),
    };

    public static readonly Problem Busy = new(
        StatusCodes.Status503ServiceUnavailable, "busy", "Too much is waiting to be written",
        "Nothing of this request was saved. Send it again as Retry-After says; repeating is safe.")
    {
        RetryAfter = TimeSpan.FromSeconds(1),
    };

    public static readonly Problem Stopping = Busy with
    {
        Code = "stopping",
        Title = "The server is stopping",
    };

    public static readonly Problem Bug = new(
        StatusCodes.Status500InternalServerError, "internal", "This server failed",
        "The request is not known to be saved; repeating is safe. The server's log tells why.");
}
