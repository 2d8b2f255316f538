using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.Composing;

/// <summary>All that a card about one account can show.</summary>
public sealed record AccountFacts
{
    public required Account Account { get; init; }

    public required AccountScore Score { get; init; }

    /// <summary>How new the score is; null when it was computed for this card.</summary>
    public Freshness? Freshness { get; init; }

    public ScoreMovement Movement { get; init; } = ScoreMovement.Unknown;

    /// <summary>Forecast of the raw score at the renewal, 0–100; null without a trend or a renewal within 180 days.</summary>
    public double? ForecastAtRenewal { get; init; }

    /// <summary>A score set by hand that has not lapsed.</summary>
    public ScoreByHand? ByHand { get; init; }

    /// <summary>The owner as people call them; null shows the owner's id.</summary>
    public string? OwnerName { get; init; }

    /// <summary>The open alert in words; null when there is none.</summary>
    public string? OpenAlert { get; init; }

    /// <summary>Where bands begin in the scorecard that applied; colours dimensions and the forecast.</summary>
    public BandLimits Bands { get; init; } = BandLimits.Usual;

    /// <summary>The scorecard's own names for its dimensions, metrics and rules, by id; used where the wording has none.</summary>
    public IReadOnlyDictionary<string, DisplayName> Names { get; init; } = NoNames;

    /// <summary>What the scorecard's metrics and rules are measured from.</summary>
    public ScorecardSources Sources { get; init; } = ScorecardSources.None;

    /// <summary>Only buttons that work.</summary>
    public IReadOnlyList<CardButton> Buttons { get; init; } = [];

    internal static IReadOnlyDictionary<string, DisplayName> NoNames { get; } = new Dictionary<string, DisplayName>(0);

    /// <summary>Up to when the score is known to stand.</summary>
    internal DateTimeOffset AsOf => Freshness?.AsOf ?? Score.AsOf;

    internal int? ShownScore => ByHand?.Score ?? Score.Score;

    internal Band ShownBand => ByHand?.Band ?? Score.Band;
}
