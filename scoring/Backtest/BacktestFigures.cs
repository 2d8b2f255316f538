using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Backtest;

/// <summary>How well scores told churn beforehand. A figure without a base is null.</summary>
public sealed record BacktestFigures
{
    /// <summary>Cases: accounts active at T, once per T.</summary>
    public required int Count { get; init; }

    public required int Churned { get; init; }

    /// <summary>Cases that have a raw score; only they can be ranked.</summary>
    public required int Scored { get; init; }

    /// <summary>Of the scored cases.</summary>
    public required AucEstimate? Auc { get; init; }

    /// <summary>Churn rate of the riskiest tenth ÷ churn rate of all, of the scored cases.</summary>
    public required double? LiftTopDecile { get; init; }

    /// <summary>Green, yellow, red, unknown.</summary>
    public required IReadOnlyList<BandOutcome> Bands { get; init; }

    /// <summary>Share of red cases that were lost.</summary>
    public double? RedPrecision => Bands.Single(outcome => outcome.Band == Band.Red).Rate;

    /// <summary>Share of lost cases that were red.</summary>
    public double? RedRecall =>
        Churned == 0 ? null : (double)Bands.Single(outcome => outcome.Band == Band.Red).Churned / Churned;

    public static BacktestFigures Of(IReadOnlyCollection<PastCase> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        RankedCase[] ranked = [.. cases.Where(one => one.Raw is not null)
            .Select(one => new RankedCase(one.Raw!.Value, one.Churned, one.Account))];
        return new BacktestFigures
        {
            Count = cases.Count,
            Churned = cases.Count(one => one.Churned),
            Scored = ranked.Length,
            Auc = Backtest.Auc.Of(ranked),
            LiftTopDecile = Lift.TopDecile(ranked),
            Bands = [.. new[] { Band.Green, Band.Yellow, Band.Red, Band.Unknown }.Select(band => Outcome(cases, band))],
        };
    }

    private static BandOutcome Outcome(IReadOnlyCollection<PastCase> cases, Band band) =>
        new(band, cases.Count(one => one.Band == band), cases.Count(one => one.Band == band && one.Churned));
}
