using HealthScore.Bot.Api.Problems;

namespace HealthScore.Bot.Api.Doors;

/// <summary>Answers where there is nothing, or nothing for this method.</summary>
internal static class WrongAddress
{
    private static readonly Problem NoSuchPath = new(
        StatusCodes.Status404NotFound, "no-such-path", "There is nothing at this path",
        $"What there is stands in {ApiPaths.OpenApi}.");

    public static Task NotFoundAsync(HttpContext http) => AnswerAsync(http, NoSuchPath);

    public static RequestDelegate NotAllowed(string allow)
    {
        var problem = new Problem(
            StatusCodes.Status405MethodNotAllowed, "method", "The method is not known here", $"Use {allow}.") { Allow = allow };
        return http => AnswerAsync(http, problem);
    }

    private static Task AnswerAsync(HttpContext http, Problem problem)
    {
        ApiHeaders.Set(http.Response);
        return ProblemWriter.WriteAsync(http, problem);
    }
}
