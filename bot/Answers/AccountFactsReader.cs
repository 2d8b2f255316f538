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
        var account = entry.Account;
        var movement = await book.MovementAsync(entry, cancellationToken);
        return new AccountFacts
        {
            Account = account,
            Score = entry.Score,
            Movement = movement,
            ForecastAtRenewal = account.RenewsOn is { } renewal ? ScoreForecast.At(entry.Score, movement, renewal) : null,
            OwnerName = account.Owner is { } owner ? people.Find(owner)?.Name : null,
            Bands = names.BandsOf(entry.Score.Scorecard),
            Names = names.Of(entry.Score.Scorecard),
        };
    }
}
