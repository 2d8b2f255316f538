using HealthScore.Bot.People;
using HealthScore.Cards.Composing;
using HealthScore.Scoring.Caching;
using HealthScore.Scoring.Caching.Movements;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Answers;

/// <summary>Gathers what a card about one account can show.</summary>
internal sealed class AccountFactsReader(MovementCache movements, IOverrideStore overrides, IPeopleDirectory people, ScorecardNames names)
{
    /// <param name="freshness">Of the book that the entry is from.</param>
    public async ValueTask<AccountFacts> ReadAsync(BookEntry entry, Freshness freshness, CancellationToken cancellationToken)
    {
        var today = UtcDay.Of(freshness.AsOf);
        var movement = await movements.OfAsync(entry, today, cancellationToken);
        var forecast = entry.Account.RenewsOn is { } renewal ? ScoreForecast.At(entry.Score.Raw, today, movement, renewal) : null;
        return Read(entry, freshness, movement, forecast, await ByHandAsync(entry, cancellationToken));
    }

    /// <summary>The same without how the score moved, which takes the store and a hundred scorings.</summary>
    /// <param name="entry">Of the book.</param>
    /// <param name="freshness">Of the book that the entry is from; null for a score that was computed for the card.</param>
    public AccountFacts ReadStill(BookEntry entry, Freshness? freshness = null) =>
        Read(entry, freshness, ScoreMovement.Unknown, forecast: null, byHand: null);

    // In one piece: what is known already costs nothing but the result.
    private AccountFacts Read(
        BookEntry entry, Freshness? freshness, ScoreMovement movement, double? forecast, ScoreByHand? byHand) => new()
    {
        Account = entry.Account,
        Score = entry.Score,
        Freshness = freshness,
        Movement = movement,
        ForecastAtRenewal = forecast,
        ByHand = byHand,
        OwnerName = entry.Account.Owner is { } owner ? people.Find(owner)?.Name : null,
        Bands = names.BandsOf(entry.Score.Scorecard),
        Names = names.Of(entry.Score.Scorecard),
        Sources = names.SourcesOf(entry.Score.Scorecard),
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
