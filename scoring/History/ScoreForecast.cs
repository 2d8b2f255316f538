using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.History;

/// <summary>Where the raw score would be at a date if the trend went on.</summary>
public static class ScoreForecast
{
    /// <summary>How far ahead a straight line is believed, in days.</summary>
    public const int Horizon = 180;

    private const double UnitDays = 30;

    /// <summary>
    /// R + slope × days, 0–100; null without a trend, for a past date, and beyond <see cref="Horizon"/>.
    /// </summary>
    /// <param name="now">The score from which to go on.</param>
    /// <param name="movement">Its trend.</param>
    /// <param name="date">UTC date, today or later.</param>
    public static double? At(AccountScore now, ScoreMovement movement, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(now);
        return At(now.Raw, DateOnly.FromDateTime(now.AsOf.UtcDateTime), movement, date);
    }

    /// <inheritdoc cref="At(AccountScore, ScoreMovement, DateOnly)"/>
    /// <param name="score">R, which may stand for longer than today; null gives null.</param>
    /// <param name="today">UTC date from which to go on.</param>
    /// <param name="movement">Its trend.</param>
    /// <param name="date">UTC date, today or later.</param>
    public static double? At(double? score, DateOnly today, ScoreMovement movement, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(movement);
        var days = date.DayNumber - today.DayNumber;
        if (days is < 0 or > Horizon || score is not { } raw || movement.PointsPer30Days is not { } slope)
            return null;
        return Math.Clamp(raw + (slope / UnitDays * days), 0, 100);
    }
}
