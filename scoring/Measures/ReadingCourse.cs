using System.Runtime.InteropServices;

namespace HealthScore.Scoring.Measures;

/// <summary>How a reading goes on with time, when nothing arrives: along straight lines, up to its next jump.</summary>
/// <param name="NextJump">UTC ticks from which on it may read otherwise; <see cref="Never"/> when there are none.</param>
/// <param name="Slope">Of the value, per day.</param>
/// <param name="FreshnessSlope">Of the freshness, per day; at most 0.</param>
/// <param name="IsCurved">The value moves, but along no straight line: then the slope means nothing.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ReadingCourse(long NextJump, double Slope, double FreshnessSlope, bool IsCurved)
{
    public const long Never = long.MaxValue;

    /// <summary>A course that reads the same for ever.</summary>
    public static ReadingCourse Still => new(Never, 0, 0, false);

    public bool Moves => Slope != 0 || FreshnessSlope != 0 || IsCurved;
}
