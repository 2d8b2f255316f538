using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Tests.Scores;

/// <summary>Whether two scores are the same to the last bit.</summary>
internal static class SameScore
{
    public static void Assert(AccountScore expected, AccountScore? actual, string where)
    {
        Xunit.Assert.True(actual is not null, $"{where}: there is no score");
        var same = expected with { Dimensions = [], Metrics = [], Rules = [] } == actual with { Dimensions = [], Metrics = [], Rules = [] };
        Xunit.Assert.True(same, $"{where}: expected {expected}, got {actual}");
        Xunit.Assert.Equal(Bits(expected.Raw), Bits(actual.Raw));
        Xunit.Assert.Equal(Bits(expected.Coverage), Bits(actual.Coverage));
        Xunit.Assert.Equal(expected.Dimensions.Select(Bits), actual.Dimensions.Select(Bits));
        Xunit.Assert.Equal(expected.Metrics.Select(Bits), actual.Metrics.Select(Bits));
        Xunit.Assert.Equal(expected.Rules.Select(Bits), actual.Rules.Select(Bits));
    }

    private static long? Bits(double? number) => number is { } known ? BitConverter.DoubleToInt64Bits(known) : null;

    private static (string Id, long? Score) Bits(DimensionScore dimension) => (dimension.Id, Bits(dimension.Score));

    private static (string Id, long? Value, long? Cap, long? Floor) Bits(FiredRule rule) =>
        (rule.Id, Bits(rule.Value), Bits(rule.Cap), Bits(rule.Floor));

    private static string Bits(MetricScore metric) => string.Join(
        '/', metric.Id, metric.Dimension, Bits(metric.Value), Bits(metric.Score), Bits(metric.Weight), Bits(metric.Effective),
        Bits(metric.Freshness), Bits(metric.Share), Bits(metric.Lost));
}
