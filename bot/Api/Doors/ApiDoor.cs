using HealthScore.Bot.Api.Keys;
using HealthScore.Bot.Api.Problems;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Api.Doors;

/// <summary>What every call of the API passes: whose it is, whether that key may do so much and may do this at all.</summary>
internal sealed partial class ApiDoor(KeyGate gate, KeyRates rates, ApiMetrics metrics, ILogger<ApiDoor> log)
{
    /// <summary>The handler behind the door; a problem that it returns is written, null means that it has answered.</summary>
    public RequestDelegate Open(ApiScopes scope, Func<HttpContext, Task<Problem?>> handle) => async http =>
    {
        ApiHeaders.Set(http.Response);
        try
        {
            var problem = await RefusalAsync(http, scope) ?? await handle(http);
            if (problem is not null) await ProblemWriter.WriteAsync(http, problem);
            metrics.Count(http, problem?.Code ?? "done");
        }
        catch (BadHttpRequestException error) when (!http.Response.HasStarted)
        {
            await ProblemWriter.WriteAsync(http, BodyProblems.Broken(error.StatusCode));
        }
        catch (Exception error) when (
            error is OperationCanceledException or IOException && http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer.
        }
        catch (StoreUnusableException failure) when (!http.Response.HasStarted)
        {
            LogStore(failure);
            await ProblemWriter.WriteAsync(http, StoreProblems.Unusable);
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            LogBug(failure, http.Request.Path);
            await ProblemWriter.WriteAsync(http, StoreProblems.Bug);
        }
    };

    private async ValueTask<Problem?> RefusalAsync(HttpContext http, ApiScopes scope)
    {
        var check = await gate.CheckAsync(http.Request, http.RequestAborted);
        if (check.Key is not { } key) return check.Refusal;
        if (rates.Refusal(key.Id) is { } slower) return slower;
        return key.Scopes.HasFlag(scope) ? null : KeyProblems.Forbidden(scope);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The store does not work; a call of the API was refused")]
    private partial void LogStore(Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "A call of {Path} failed")]
    private partial void LogBug(Exception failure, string path);
}
