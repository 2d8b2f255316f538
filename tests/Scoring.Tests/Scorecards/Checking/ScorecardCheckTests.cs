using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scorecards.Checking;

namespace HealthScore.Scoring.Tests.Scorecards.Checking;

public class ScorecardCheckTests
{
    private const string Three = """
        id: three
        bands: { green: 75, yellow: 50 }
        dimensions:
          - id: d
            weight: 10
            metrics:
              - { id: a, weight: 40, measure: { kind: k, agg: last, window: 28d }, curve: [[0, 0], [10, 100]] }
              - { id: b, weight: 30, measure: { kind: k, agg: mean, window: 28d, fresh_for: 14d }, curve: [[0, 0], [10, 100]] }
              - { id: c, weight: 30, measure: { kind: k, agg: days_since }, curve: [[0, 100], [10, 0]] }
        rules:
          - { id: r, when: { kind: k, agg: max, window: 28d, over: 9 }, cap: 40 }
        """;

    [Fact]
    public void Of_WhenNothingIsDoubtful_FindsNothing() => Assert.Empty(ScorecardCheck.Of(Set(Three)));

    [Theory]
    [InlineData("id: a, weight: 40", "id: a, weight: 0.2", "weights", "dimensions[0].metrics[0].weight", "0.3 %")]
    [InlineData("id: a, weight: 40", "id: a, weight: 61", "weights", "dimensions[0].metrics[0].weight", "outvotes")]
    [InlineData("fresh_for: 14d", "fresh_for: 28d", "no_effect", "dimensions[0].metrics[1].measure.fresh_for", "28d")]
    [InlineData("[[0, 100], [10, 0]]", "[[0, 40], [10, 40]]", "flat_curve", "dimensions[0].metrics[2].curve", "40")]
    [InlineData("cap: 40", "cap: 100", "no_effect", "rules[0].cap", "never lowers")]
    [InlineData("cap: 40", "floor: 0", "no_effect", "rules[0].floor", "never raises")]
    [InlineData("bands: {", "min_coverage: 0\nbands: {", "coverage", "min_coverage", "single weak metric")]
    [InlineData("bands: {", "min_coverage: 1\nbands: {", "coverage", "min_coverage", "without a score")]
    [InlineData(", 100]", ", 60]", "impossible_band", "bands.green", "more than 60")]
    public void Of_WhenSomethingIsDoubtful_NamesKeyAndReason(string written, string instead, string code, string key, string words)
    {
        var text = key == "bands.green"
            ? Three.Replace(written, instead, StringComparison.Ordinal).Replace("[0, 100]", "[0, 60]", StringComparison.Ordinal)
            : Three.Replace(written, instead, StringComparison.Ordinal);

        var warning = Assert.Single(ScorecardCheck.Of(Set(text)));

        Assert.Equal((code, key), (warning.Code, warning.Key));
        Assert.Contains(words, warning.Message, StringComparison.Ordinal);
        Assert.NotEqual("", warning.Fix);
    }

    [Fact]
    public void Of_WhenRedCannotBe_SaysSo()
    {
        var text = Three.Replace("[0, 0]", "[0, 55]", StringComparison.Ordinal).Replace("[10, 0]", "[10, 60]", StringComparison.Ordinal)
            .Replace("cap: 40", "cap: 52", StringComparison.Ordinal);

        Assert.Contains("No account can be red: no curve or cap gives less than 52.", Assert.Single(ScorecardCheck.Of(Set(text))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_WhenStaleToReachesDown_RedIsPossible()
    {
        var text = Three.Replace("[0, 0]", "[0, 55]", StringComparison.Ordinal)
            .Replace("[[0, 100], [10, 0]] }", "[[0, 100], [10, 60]], stale_to: 0 }", StringComparison.Ordinal).Replace("cap: 40", "cap: 52", StringComparison.Ordinal);

        Assert.Empty(ScorecardCheck.Of(Set(text)));
    }

    [Theory]
    [InlineData("", "", "unmatched_card")]
    [InlineData("segment: smb", "segment: smb", "unmatched_card")]
    [InlineData("segment: [smb, enterprise]", "segment: smb", "unmatched_card")]
    [InlineData("segment: smb", "segment: [smb, enterprise]", "tie")]
    [InlineData("segment: smb", "lifecycle: onboarding", "tie")]
    [InlineData("segment: smb", "segment: enterprise", null)]
    [InlineData("segment: smb", "", null)]
    [InlineData("segment: smb", "{ segment: smb, lifecycle: onboarding }", null)]
    public void Of_WhenTwoClaimTheSame_SaysWhichIsInDoubt(string first, string second, string? code)
    {
        var warning = ScorecardCheck.Of(Set(For(first, "one"), For(second, "two"))).SingleOrDefault();

        Assert.Equal(code, warning?.Code);
        if (code is null) return;
        Assert.Equal("1.yaml", warning!.File);
        Assert.Contains("0.yaml", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_TheShippedScorecards_FindsNothingInTheFilesAlone()
    {
        foreach (var folder in new[] { "bot/Scorecards", "bot/Scorecards.Examples" })
        {
            var path = Path.Combine(HealthScore.Testing.Needs.Repository, folder);
            foreach (var file in Directory.EnumerateFiles(path, "*.yaml"))
                Assert.Empty(ScorecardCheck.Of(ScorecardSet.Load(file).Set!));
        }
    }

    private static string For(string appliesTo, string id)
    {
        var filter = appliesTo.Length == 0 ? "" : appliesTo[0] == '{' ? $"applies_to: {appliesTo}\n" : $"applies_to: {{ {appliesTo} }}\n";
        return filter + Three.Replace("id: three", $"id: {id}", StringComparison.Ordinal);
    }

    private static ScorecardSet Set(params string[] cards)
    {
        var load = ScorecardSet.Parse(cards.Select((card, i) => ($"{i}.yaml", card)));
        Assert.True(load.IsValid, string.Join('\n', load.Problems));
        return load.Set;
    }
}
