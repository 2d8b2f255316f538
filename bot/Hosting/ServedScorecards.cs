using HealthScore.Scoring.Live;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Hosting;

/// <summary>
/// Whose scorecards stand where several processes with different ones share a store: a running server's before a command's, and
/// of servers the one's that came last, while it runs.
/// </summary>
internal sealed partial class ServedScorecards(
    LiveScoring live, IScoreStore store, ScoreServers servers, IScorecardRecord record, TimeProvider time, ILogger<ServedScorecards> log)
{
    /// <summary>The least between two times of taking them back: each makes all accounts be scored again.</summary>
    public static readonly TimeSpan BetweenTakings = TimeSpan.FromMinutes(1);

    private DateTimeOffset? _taken;
    private bool _isTold;

    /// <summary>Whether a command may put its scorecards in force: they are, or none are, or nobody serves.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    public async Task<bool> MayTakeOverAsync(CancellationToken cancellationToken)
    {
        var inForce = await store.ReadScorecardsAsync(cancellationToken);
        return inForce is null || inForce == live.Fingerprint
            || (await servers.ReadScorecardsAsync(time.GetUtcNow(), cancellationToken)).Count == 0;
    }

    /// <summary>For a server: sees to it that its scorecards are in force, unless another server has put others in force.</summary>
    /// <returns>Whether they are.</returns>
    /// <exception cref="StoreUnusableException">The store cannot be read or written.</exception>
    public async Task<bool> HoldAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var inForce = await store.ReadScorecardsAsync(cancellationToken);
        if (inForce is not null && inForce != live.Fingerprint)
        {
            if ((await servers.ReadScorecardsAsync(now, cancellationToken)).Contains(inForce))
            {
                if (!_isTold) AnotherServer(log);
                _isTold = true;
                return false;
            }

            if (now - _taken < BetweenTakings) return false;
            _isTold = false;
            TakenBack(log);
            // The history tells what was in force when: theirs from when they came, ours from now on.
            await record.KeepAsync(cancellationToken);
            await live.UseScorecardsAsync(cancellationToken);
            // Only now: what failed is tried again with the next round.
            _taken = now;
            return true;
        }

        // Also where they are in force: whoever put them there may not have come to the end.
        await live.UseScorecardsAsync(cancellationToken);
        return true;
    }

    [LoggerMessage(1, LogLevel.Warning, "Scores stand under the scorecards of another server on this store, and this one computes none meanwhile: restart it with the same scorecards (Scorecards:Path)")]
    private static partial void AnotherServer(ILogger log);

    [LoggerMessage(2, LogLevel.Warning, "Another program put other scorecards in force than this server's: this server's are in force again and every account is scored anew. To use the others, restart this server with them (Scorecards:Path)")]
    private static partial void TakenBack(ILogger log);
}
