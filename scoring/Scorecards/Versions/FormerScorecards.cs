using System.Collections.Concurrent;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Scorecards.Versions;

/// <summary>Scores under the scorecards that were in force in the past. Safe for several threads.</summary>
/// <param name="versions">What was in force.</param>
/// <param name="today">Under the scorecards in force now.</param>
public sealed class FormerScorecards(IScorecardStore versions, ScoreCalculator today)
{
    private readonly ConcurrentDictionary<string, ScoreCalculator> _known = new(StringComparer.Ordinal);
    private readonly string _today = ScorecardFingerprint.Of(today.Scorecards);

    /// <summary>Under what was in force at an instant; null where that is today's, or where nobody knows.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    public async ValueTask<ScoreCalculator?> AtAsync(DateTimeOffset instant, CancellationToken cancellationToken)
    {
        if (await versions.ReadInForceAsync(instant, cancellationToken) is not { Count: > 0 } inForce) return null;
        var load = ScorecardSet.Parse(inForce.Select(card => (card.FileName, card.Content)));
        // A former program may have read what this one refuses.
        if (!load.IsValid) return null;
        var fingerprint = ScorecardFingerprint.Of(load.Set);
        return fingerprint == _today ? null : _known.GetOrAdd(fingerprint, _ => new ScoreCalculator(load.Set));
    }
}
