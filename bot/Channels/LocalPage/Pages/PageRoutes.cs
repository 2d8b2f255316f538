using HealthScore.Bot.Channels.LocalPage.Access;
using HealthScore.Bot.People;
using HealthScore.Cards.Model;
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
        foreach (var language in Enum.GetValues<Language>())
        {
            var words = WordsOnPage.Of(language);
            routes.MapGet($"/local/words/{LanguageCodes.Of(language)}", Guard(_ => TypedResults.Json(words, PageJson.Default.WordsOnPage)));
        }
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
