using System.Globalization;

namespace HealthScore.Scoring.Scorecards.Reading;

/// <summary>What a number in a scorecard may be.</summary>
internal sealed record Bounds(string Words, Func<double, bool> Allow)
{
    // Far above any sensible weight, far below where a product of two would overflow.
    private const double HighestWeight = 1e9;

    public static Bounds Any { get; } = new("any number", double.IsFinite);

    public static Bounds Score { get; } = new("a number from 0 to 100", x => x is >= 0 and <= 100);

    public static Bounds Share { get; } = new("a number from 0 to 1", x => x is >= 0 and <= 1);

    public static Bounds Weight { get; } =
        new(
            $"a number above 0 and up to {HighestWeight.ToString(CultureInfo.InvariantCulture)}",
            x => x is > 0 and <= HighestWeight);

    public static Bounds Whole { get; } = new(
        "a whole number of at least 0", x => x is >= 0 and <= int.MaxValue && x == Math.Floor(x));
}
