using HealthScore.Bot.Channels.LocalPage.Access;
using HealthScore.Bot.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HealthScore.Bot.Channels.LocalPage.Pages;

/// <summary>The page's files and who can be chosen on it; always for this machine only.</summary>
internal static class PageRoutes
{
    private const string Index = "index.html";

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var file in PageFile.In(Path.Combine(AppContext.BaseDirectory, "wwwroot")))
        {
            routes.MapGet(file.Name == Index ? "/" : $"/{file.Name}", Guard(context => Show(context, file)));
        }

        var people = routes.ServiceProvider.GetRequiredService<IPeopleDirectory>();
        routes.MapGet("/local/people", Guard(_ => TypedResults.Json(
            people.All.Select(PersonOnPage.Of).ToArray(), PageJson.Default.PersonOnPageArray)));
    }

    private static PhysicalFileHttpResult Show(HttpContext context, PageFile file)
    {
        PageHeaders.Set(context);
        return TypedResults.PhysicalFile(file.Path, file.ContentType, lastModified: file.ChangedAt);
    }

    private static RequestDelegate Guard(Func<HttpContext, IResult> handle) => context =>
    {
        var refusal = LocalAccess.Refusal(context.Request);
        var result = refusal is null ? handle(context) : TypedResults.Text(refusal, statusCode: StatusCodes.Status403Forbidden);
        return result.ExecuteAsync(context);
    };
}
