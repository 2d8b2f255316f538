using HealthScore.Cards.Composing;
using HealthScore.Scoring.Caching;

namespace HealthScore.Bot.Answers;

/// <summary>Gathers what a list shows of each account.</summary>
internal sealed class AccountRowReader(CachedBook book, ScorecardNames names)
{
    public async ValueTask<IReadOnlyList<AccountRow>> ReadAsync(IEnumerable<BookEntry> entries, CancellationToken cancellationToken)
    {
        var rows = new List<AccountRow>();
        foreach (var entry in entries)
        {
            var movement = await book.MovementAsync(entry, cancellationToken);
            rows.Add(new AccountRow(entry.Account, entry.Score, movement, names.Of(entry.Score.Scorecard)) { ByHand = entry.Override });
        }

        return rows;
    }
}
