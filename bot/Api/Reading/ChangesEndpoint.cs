using HealthScore.Bot.Api.Problems;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Api.Reading;

/// <summary><c>GET /api/v1/changes</c>: the change feed from a position on, at once or when something comes.</summary>
internal sealed class ChangesEndpoint(IScoreStore store, FeedWatch watch)
{
    /// <returns>Null when it was answered.</returns>
    public async Task<Problem?> HandleAsync(HttpContext http)
    {
        var (asked, problem) = AskedChanges.Read(http.Request.Query);
        if (problem is not null) return problem;
        var gone = http.RequestAborted;
        var changes = await store.ReadChangesAsync(asked.After, asked.Limit, gone);
        if (changes.Count == 0 && asked.Wait > TimeSpan.Zero)
        {
            await watch.WaitAsync(asked.After, asked.Wait, gone);
            changes = await store.ReadChangesAsync(asked.After, asked.Limit, gone);
        }

        var isEnd = changes.Count > 0 && changes.Count < asked.Limit;
        var newest = isEnd ? changes[^1].Position : await store.ReadNewestChangeAsync(gone);
        if (asked.After > newest) return Unknown(newest);
        await ChangesAnswer.WriteAsync(http, changes, asked.After, newest);
        return null;
    }

    // A cursor of another store, or of one that was put back from a backup: silence would last until the feed has caught up.
    private static Problem Unknown(long newest) => new(
        StatusCodes.Status400BadRequest, "position", "There is no such position",
        FormattableString.Invariant($"after: the newest change is {newest}, so the position is of another store: begin with after=0."));
}
