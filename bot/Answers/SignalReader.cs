using HealthScore.Scoring.Caching;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Answers;

/// <summary>Reads the signals of one account, which the question has found among those the asker may see.</summary>
internal sealed class SignalReader(IPastStore pasts)
{
    /// <summary>All that is known of it; without signals where it has just gone from the store.</summary>
    public async ValueTask<AccountPast> ReadAsync(BookEntry entry, CancellationToken cancellationToken) =>
        await pasts.ReadPastAsync(entry.Account.Id, cancellationToken)
        ?? new AccountPast([new AccountVersion(entry.Score.AsOf, entry.Score.AsOf, entry.Account)], []);
}
