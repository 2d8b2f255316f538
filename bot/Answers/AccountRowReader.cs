using HealthScore.Cards.Composing;
using HealthScore.Scoring.Caching;
using HealthScore.Scoring.Caching.Movements;

namespace HealthScore.Bot.Answers;

/// <summary>Gathers what a list shows of each account.</summary>
internal sealed class AccountRowReader(MovementCache movements, ScorecardNames names)
{
    public async ValueTask<IReadOnlyList<AccountRow>> ReadAsync(IEnumerable<BookEntry> entries, Freshness freshness, CancellationToken cancellationToken)
    {
        var rows = new List<AccountRow>();
        var today = DateOnly.FromDateTime(freshness.AsOf.UtcDateTime);
        foreach (var entry in entries)
        {
            var movement = await movements.OfAsync(entry, today, cancellationToken);
            rows.Add(new AccountRow(entry.Account, entry.Score, movement, names.Of(entry.Score.Scorecard)) { ByHand = entry.Override });
        }

        return rows;
    }
}
