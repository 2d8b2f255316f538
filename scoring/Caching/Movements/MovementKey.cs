using System.Globalization;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Scoring.Caching.Movements;

/// <summary>All that a movement depends on: the same key means the same movement, whoever works it out.</summary>
/// <param name="Account">Whose score.</param>
/// <param name="Stamp">The store's stamp when account or score last changed.</param>
/// <param name="Until">Up to when.</param>
internal sealed record MovementKey(AccountId Account, long Stamp, DateTimeOffset Until)
{
    /// <param name="entry">The score up to which it is.</param>
    /// <param name="today">UTC day of the question.</param>
    public static MovementKey Of(BookEntry entry, DateOnly today) => new(entry.Account.Id, entry.Stamp, entry.LastLookOn(today));

    /// <summary>The same as text.</summary>
    /// <param name="place">Of which store, under which scorecards.</param>
    public string In(string place) => string.Create(
        CultureInfo.InvariantCulture, $"healthscore:movement:{MovementBytes.Format}:{place}:{Stamp}:{Until.UtcTicks}:{Account.Value}");
}
