using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Caching;

/// <summary>An account with the score that stands.</summary>
/// <param name="Account">As it is now.</param>
/// <param name="Score">As computed, explained; only its figures while its scorecard is being replaced by another.</param>
public sealed record BookEntry(Account Account, AccountScore Score)
{
    /// <summary>Shown in place of the computed score; null without one.</summary>
    public ShownOverride? Override { get; init; }

    /// <summary>The store's stamp when account or score last changed.</summary>
    public long Stamp { get; init; }

    /// <summary>0–100 as shown; null when the band is unknown.</summary>
    public int? ShownScore => Override?.Score ?? Score.Score;

    /// <summary>As shown.</summary>
    public Band ShownBand => Override?.Band ?? Score.Band;

    /// <summary>
    /// The instant up to which the account's course is looked at on a day: that of its score or, if the score is older, the
    /// beginning of the day, at which it stood already. So all who look that day see the same.
    /// </summary>
    /// <param name="today">UTC.</param>
    public DateTimeOffset LastLookOn(DateOnly today)
    {
        var morning = new DateTimeOffset(today, TimeOnly.MinValue, TimeSpan.Zero);
        return Score.AsOf > morning ? Score.AsOf : morning;
    }
}
