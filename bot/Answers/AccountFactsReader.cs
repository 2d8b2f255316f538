using HealthScore.Bot.People;
using HealthScore.Cards.Composing;
using HealthScore.Scoring.Caching;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Answers;

/// <summary>Gathers what a card about one account can show.</summary>
internal sealed class AccountFactsReader(CachedBook book, IOverrideStore overrides, IPeopleDirectory people, ScorecardNames names)
{
    public async ValueTask<AccountFacts> ReadAsync(BookEntry entry, CancellationToken cancellationToken)
    {
        var movement = await book.MovementAsync(entry, cancellationToken);
        return ReadStill(entry) with
        {
            Movement = movement,
            ByHand = await ByHandAsync(entry, cancellationToken),
            ForecastAtRenewal = entry.Account.RenewsOn is { } renewal ? ScoreForecast.At(entry.Score, movement, renewal) : null,
        };
    }

    /// <summary>The same without how the score moved, which takes the store and a hundred scorings.</summary>
    public AccountFacts ReadStill(BookEntry entry) => new()
    {
        Account = entry.Account,
        Score = entry.Score,
        OwnerName = entry.Account.Owner is { } owner ? people.Find(owner)?.Name : null,
        Bands = names.BandsOf(entry.Score.Scorecard),
        Names = names.Of(entry.Score.Scorecard),
    };

    private async ValueTask<ScoreByHand?> ByHandAsync(BookEntry entry, CancellationToken cancellationToken)
    {
        if (entry.Override is not { } shown) return null;
        var all = await overrides.ReadOfAsync(entry.Account.Id, cancellationToken);
        return all.FirstOrDefault(one => one.Id == shown.Id) is { } known
            ? new ScoreByHand(shown.Score, shown.Band, people.Find(known.By)?.Name ?? known.By.Value, known.Reason, known.Until)
            : null;
    }
}
