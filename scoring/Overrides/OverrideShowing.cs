using HealthScore.Scoring.Live;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Overrides;

/// <summary>What people see where an override is in force.</summary>
public static class OverrideShowing
{
    // Where no scorecard says otherwise; the bands of the product's own scorecards.
    private static readonly BandBounds Usual = new(75, 50);

    /// <summary>
    /// Score and band that belong together: the band of a score that was given, or, for a band that was given, the score in it
    /// that is nearest to the computed one (without one, the middle of the band).
    /// </summary>
    /// <param name="computed">0–100; null when there is none.</param>
    /// <param name="bands">Of the account's scorecard; null when none applies.</param>
    public static ShownOverride ShownFor(this Override byHand, int? computed, BandBounds? bands)
    {
        ArgumentNullException.ThrowIfNull(byHand);
        bands ??= Usual;
        if (byHand.Score is { } score) return new ShownOverride(byHand.Id, score, bands.Of(score), byHand.Until);
        var band = byHand.Band!.Value;
        var (low, high) = Range(bands, band);
        var nearest = Math.Clamp(computed ?? ((low + high) / 2), low, high);
        return new ShownOverride(byHand.Id, nearest, band, byHand.Until);
    }

    // A band that holds no whole number is shown with its lower bound, rounded.
    private static (int Low, int High) Range(BandBounds bands, Band band)
    {
        var (yellow, green) = ((int)Math.Ceiling(bands.Yellow), (int)Math.Ceiling(bands.Green));
        return band switch
        {
            Band.Green => (Math.Min(green, 100), 100),
            Band.Yellow => (yellow, Math.Max(yellow, green - 1)),
            _ => (0, Math.Max(0, yellow - 1)),
        };
    }
}
