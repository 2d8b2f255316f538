using HealthScore.Scoring.History;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.KeyFigures.OneAccount;

/// <summary>How an account uses the product, and what changed in it.</summary>
public sealed record ProductUse
{
    private const string Active = "usage.active_users";
    private const string Feature = "usage.feature";

    /// <summary>When use was last reported, be it none; null for never.</summary>
    public required DateTimeOffset? NewestAt { get; init; }

    /// <summary>When somebody last used it; null for never.</summary>
    public required DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>The newest count of active users; null for never.</summary>
    public required double? LastCount { get; init; }

    /// <summary>When that was.</summary>
    public required DateTimeOffset? CountedAt { get; init; }

    /// <summary>Active users, the mean of the period's counts; null without any.</summary>
    public required double? Mean { get; init; }

    /// <summary>The same of the period before.</summary>
    public required double? MeanBefore { get; init; }

    /// <summary>Features of the period, the most used first.</summary>
    public required IReadOnlyList<string> Features { get; init; }

    /// <summary>Features of the period before, the most used first.</summary>
    public required IReadOnlyList<string> FeaturesBefore { get; init; }

    /// <summary>Of the mean, against the period before; null without both, or from nothing.</summary>
    public double? Change => Mean is { } now && MeanBefore is > 0 and var before ? (now / before) - 1 : null;

    /// <param name="past">The account with its signals.</param>
    /// <param name="period">Its end is the instant of the question; what comes later is not looked at.</param>
    public static ProductUse Of(AccountPast past, Period period)
    {
        ArgumentNullException.ThrowIfNull(past);
        var series = past.History.Of(Active);
        var counted = series.CountUpTo(period.End.UtcTicks);
        return new ProductUse
        {
            NewestAt = NewestSignal.Of(past.History, period.End, kind => kind.StartsWith("usage.", StringComparison.Ordinal)),
            LastUsedAt = LastUsed(past.History, period.End),
            LastCount = counted == 0 ? null : series.Values[counted - 1],
            CountedAt = counted == 0 ? null : new DateTimeOffset(series.At[counted - 1], TimeSpan.Zero),
            Mean = MeanOf(past.History, period),
            MeanBefore = MeanOf(past.History, period.Before()),
            Features = FeaturesOf(past.History, period),
            FeaturesBefore = FeaturesOf(past.History, period.Before()),
        };
    }

    private static double? MeanOf(SignalHistory history, Period period)
    {
        var counts = new SignalValues(Active);
        counts.Add(history, period);
        return counts.Mean();
    }

    private static DateTimeOffset? LastUsed(SignalHistory history, DateTimeOffset asOf)
    {
        long newest = 0;
        foreach (var kind in history.Kinds)
        {
            if (!kind.StartsWith("usage.", StringComparison.Ordinal)) continue;
            var series = history.Of(kind);
            var i = series.CountUpTo(asOf.UtcTicks) - 1;
            while (i >= 0 && series.Values[i] <= 0) i--;
            if (i >= 0) newest = Math.Max(newest, series.At[i]);
        }

        return newest == 0 ? null : new DateTimeOffset(newest, TimeSpan.Zero);
    }

    private static List<string> FeaturesOf(SignalHistory history, Period period)
    {
        var uses = new Dictionary<string, double>(StringComparer.Ordinal);
        var series = history.Of(Feature);
        var end = series.CountUpTo(period.End.UtcTicks);
        for (var i = series.CountUpTo(period.After.UtcTicks); i < end; i++)
        {
            if (series.AttributesOf(i)["feature"] is { } feature && series.Values[i] > 0)
                uses[feature] = uses.GetValueOrDefault(feature) + series.Values[i];
        }

        return [.. uses.OrderByDescending(use => use.Value).ThenBy(use => use.Key, StringComparer.Ordinal).Select(use => use.Key)];
    }
}
