using HealthScore.Bot.Api.Problems;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage;
using Microsoft.AspNetCore.Http.Features;

namespace HealthScore.Bot.Api.Reading;

/// <summary><c>GET /api/v1/accounts/{id}/score</c>: the score that stands, explained, with its age.</summary>
internal sealed class ScoreEndpoint(IScoreStore standing, IHealthStore store, ScoreCalculator scores, TimeProvider time)
{
    /// <returns>Null when it was answered.</returns>
    public async Task<Problem?> HandleAsync(HttpContext http)
    {
        if (AccountOf(http) is not { } id) return Unknown;
        if (await standing.ReadStandingOfAsync(id, http.RequestAborted) is not { } stands) return Unknown;
        var now = time.GetUtcNow();
        var explained = stands.Score is { } packed ? scores.Unpack(id, packed) : null;
        if (explained is null)
        {
            // Never scored, or under scorecards that are not in force here: what it is now says more than nothing.
            if (await store.ReadAccountAsync(id, http.RequestAborted) is not { } account) return Unknown;
            explained = scores.Calculate(account.Account, account.History, now);
        }

        await ScoreAnswer.WriteAsync(http, explained, stands.Override, now, isDue: stands.Due <= now);
        return null;
    }

    private static readonly Problem Unknown = new(
        StatusCodes.Status404NotFound, "no-such-account", "No such account is stored",
        $"Check its id, or send the account to {ApiPaths.Accounts} first.");

    private static AccountId? AccountOf(HttpContext http)
    {
        var id = SentId.Of(http.Request.RouteValues["id"] as string ?? "", http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget);
        return string.IsNullOrWhiteSpace(id) ? null : new AccountId(id);
    }
}
