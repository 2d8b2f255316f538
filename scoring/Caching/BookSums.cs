using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Caching;

/// <summary>Counts and sums over accounts of a book.</summary>
/// <param name="Bands">One entry per band, also for those without accounts: red, yellow, green, unknown.</param>
/// <param name="Scores">The shown scores added up.</param>
/// <param name="Scored">How many accounts have one.</param>
/// <param name="Coverage">Coverage, 0–1 each, added up over all accounts.</param>
public sealed record BookSums(IReadOnlyList<BandSum> Bands, long Scores, int Scored, double Coverage)
{
    /// <summary>The order in which bands are listed.</summary>
    public static IReadOnlyList<Band> Order { get; } = [Band.Red, Band.Yellow, Band.Green, Band.Unknown];

    public int Accounts => Bands.Sum(band => band.Count);

    /// <summary>Mean of the scores; null when no account has one.</summary>
    public double? AverageScore => Scored == 0 ? null : (double)Scores / Scored;

    /// <summary>Mean coverage, 0–1; null without accounts.</summary>
    public double? AverageCoverage => Accounts is > 0 and var all ? Coverage / all : null;
}
