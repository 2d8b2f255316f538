using System.Globalization;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Scoring.Caching.Movements;

/// <summary>All that a movement depends on: the same key means the same movement, whoever works it out.</summary>
/// <param name="Account">Whose score.</param>
/// <param name="Stamp">The store's stamp when account or score last changed.</param>
/// <param name="Until">Up to when: the instant of the score, or the beginning of the day if the score is older.</param>
internal sealed record MovementKey(AccountId Account, long Stamp, DateTimeOffset Until)
{
    /// <param name="entry">The score up to which it is.</param>
    /// <param name="today">UTC day of the question.</param>
    public static MovementKey Of(BookEntry entry, DateOnly today)
    {
        // A score that stands since yesterday stands at midnight too. So all instances look at the same instants.
        var morning = new DateTimeOffset(today, TimeOnly.MinValue, TimeSpan.Zero);
        return new MovementKey(entry.Account.Id, entry.Stamp, entry.Score.AsOf > morning ? entry.Score.AsOf : morning);
    }

    /// <summary>The same as text.</summary>
    /// <param name="place">Of which store, under which scorecards.</param>
    public string In(string place) => string.Create(
        CultureInfo.InvariantCulture, $"healthscore:movement:{MovementBytes.Format}:{place}:{Stamp}:{Until.UtcTicks}:{Account.Value}");
}
