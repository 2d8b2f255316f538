using HealthScore.Bot.People;
using HealthScore.Cards.Composing;
using HealthScore.Scoring.Caching;
using HealthScore.Scoring.History;

namespace HealthScore.Bot.Answers;

/// <summary>Gathers what a card about one account can show.</summary>
internal sealed class AccountFactsReader(CachedBook book, IPeopleDirectory people, ScorecardNames names)
{
    public async ValueTask<AccountFacts> ReadAsync(BookEntry entry, CancellationToken cancellationToken)
    {
        var movement = await book.MovementAsync(entry, cancellationToken);
        return ReadStill(entry) with
        {
            Movement = movement,
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
}
