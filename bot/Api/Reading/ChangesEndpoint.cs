using HealthScore.Bot.Api.Problems;
using HealthScore.Scoring.Live;
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
        if (await MissedAsync(changes, asked.After, newest, gone) is { } missed) return NoLongerKept(missed);
        await ChangesAnswer.WriteAsync(http, changes, asked.After, newest);
        return null;
    }

    private async ValueTask<MissedChanges?> MissedAsync(
        IReadOnlyList<FeedEntry> changes, long after, long newest, CancellationToken cancellationToken)
    {
        if (changes.Count > 0 || after == 0 || newest == after) return MissedChanges.Before(changes, after);
        // Something came meanwhile, or all that was there is gone.
        changes = await store.ReadChangesAsync(after, 1, cancellationToken);
        return changes.Count == 0 ? new MissedChanges(after, newest) : MissedChanges.Before(changes, after);
    }

    private static Problem NoLongerKept(MissedChanges missed) => new(
        StatusCodes.Status410Gone, "changes-gone", "Changes after this position are no longer kept",
        FormattableString.Invariant(
            $"after: {missed.Count} changes after {missed.After} are removed, the oldest one kept is {missed.GoOnAfter + 1}: read the scores of your accounts anew, then go on with after={missed.GoOnAfter}."));

    // A cursor of another store, or of one that was put back from a backup: silence would last until the feed has caught up.
    private static Problem Unknown(long newest) => new(
        StatusCodes.Status400BadRequest, "position", "There is no such position",
        FormattableString.Invariant($"after: the newest change is {newest}, so the position is of another store: begin with after=0."));
}
