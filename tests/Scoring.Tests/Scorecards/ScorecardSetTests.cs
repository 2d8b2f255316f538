using HealthScore.Scoring.Measures;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Tests.Measures;

namespace HealthScore.Scoring.Tests.Scorecards;

public class ScorecardSetTests
{
    [Fact]
    public void Load_WhenEveryKeyIsUsed_KeepsIt()
    {
        var load = CardText.Load("""
            id: full
            version: 7
            name: { en: Full, es: Completo }
            applies_to: { segment: [smb, 5], vip: true }
            bands: { green: 80, yellow: 60.5 }
            min_coverage: 0
            dimensions:
            - id: d
              name: Sides
              weight: 2.5
              metrics:
              - id: m
                name: { es: Uso }
                weight: 3
                measure: { kind: k, agg: share, at_least: 4, window: 7d, where: { topic: [a, 1] }, min_count: 2, change: True, absent: -1, per: seats, fresh_for: 9d }
                curve: [[-1, 10]]
                stale_to: 20
            rules:
            - { id: r, name: Unpaid, when: { days_until: renews_on, under: 0 }, floor: 5, cap: 60 }
            """);
        var card = Assert.Single(load.Set!.Scorecards);
        Assert.Equal(("full", 7, "card.yaml", "Completo", "Full"), (card.Id, card.Version, card.FileName, card.Name!.In("es"), card.Name.In("he")));
        Assert.Equal(["segment", "vip"], card.AppliesTo.Select(filter => filter.Key));
        Assert.Equal(["smb", "5"], card.AppliesTo[0].Values);
        Assert.Equal((new BandBounds(80, 60.5), 0d), (card.Bands, card.MinCoverage));
        var metric = card.Dimensions[0].Metrics[0];
        Assert.Equal(("Sides", "Uso", 20d), (card.Dimensions[0].Name!.In("en"), metric.Name!.In("en"), metric.StaleTo));
        var measure = Assert.IsType<SignalMeasure>(metric.Measure);
        Assert.Equal(("k", Aggregation.Share, 7, 4d, 2, true), (measure.Kind, measure.Aggregation, measure.WindowDays, measure.AtLeast, measure.MinCount, measure.Change));
        Assert.Equal((-1d, "seats", 9), (measure.Absent, measure.Per, measure.FreshForDays));
        Assert.Equal(["a", "1"], measure.Where[0].Values);
        Assert.Equal((null, 0d, 60d, 5d), (card.Rules[0].Over, card.Rules[0].Under, card.Rules[0].Cap, card.Rules[0].Floor));
    }

    [Fact]
    public void Load_WhenOptionalKeysAreLeftOut_TakesTheDefaults()
    {
        var card = CardText.Load("id: x\nversion:\nbands: { green: 75, yellow: 50 }\ndimensions: [{ id: d, weight: 1, metrics: [{ id: m, weight: 1, measure: { attribute: arr }, curve: [[0, 0]] }] }]").Set!.Scorecards[0];
        Assert.Equal((1, 0.4, 0, 0, null), (card.Version, card.MinCoverage, card.AppliesTo.Count, card.Rules.Count, card.Name));
    }

    [Theory]
    // More keys win, then the first by file name, by ordinal: capitals come first.
    [InlineData("", "plain")]
    [InlineData("segment=smb", "B-smb")]
    [InlineData("segment=smb;region=emea", "both")]
    [InlineData("segment=other;region=emea", "region")]
    public void CardFor_PrefersTheMostKeysThenTheFileName(string account, string expected)
    {
        var set = Set(("z.yaml", "plain", ""), ("zz.yaml", "plain-later", ""), ("a.yaml", "a-smb", "{ segment: smb }"), ("B.yaml", "B-smb", "{ segment: [smb, mid] }"), ("c.yaml", "both", "{ segment: smb, region: emea }"), ("d.yaml", "region", "{ region: emea }"));
        Assert.Equal(expected, new ScoreCalculator(set).CardFor(Reads.Account(account))?.Id);
    }

    [Theory]
    [InlineData("seats=250", true)]
    [InlineData("seats=250.0", true)]
    [InlineData("seats=25", false)]
    [InlineData("", false)]
    public void CardFor_WhenTheAttributeIsANumber_ComparesItsValue(string account, bool applies) =>
        Assert.Equal(applies, new ScoreCalculator(Set(("a.yaml", "a", "{ seats: 250 }"))).CardFor(Reads.Account(account)) is not null);

    [Fact]
    public void Load_WhenAFolderIsGiven_ReadsItsYamlFilesOnly()
    {
        var folder = Directory.CreateTempSubdirectory("cards");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "b.yml"), CardText.Valid.Replace("id: simple", "id: b", StringComparison.Ordinal));
            File.WriteAllText(Path.Combine(folder.FullName, "a.yaml"), CardText.Valid);
            File.WriteAllText(Path.Combine(folder.FullName, "readme.txt"), "no scorecard");
            Assert.Equal(["a.yaml", "b.yml"], ScorecardSet.Load(folder.FullName).Set!.Scorecards.Select(card => card.FileName));
            Assert.Single(ScorecardSet.Load(Path.Combine(folder.FullName, "a.yaml")).Set!.Scorecards);
            File.WriteAllBytes(Path.Combine(folder.FullName, "a.yaml"), [0x69, 0x64, 0x3A, 0x20, 0xE9, 0x0A]);
            Assert.Contains("UTF-8", Assert.Single(ScorecardSet.Load(folder.FullName).Problems).Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Load_WhenThereIsNothing_SaysSo()
    {
        var folder = Directory.CreateTempSubdirectory("cards");
        Assert.Contains("no scorecard", Assert.Single(ScorecardSet.Load(folder.FullName).Problems).Message, StringComparison.Ordinal);
        folder.Delete();
        Assert.Contains("no such", Assert.Single(ScorecardSet.Load(folder.FullName).Problems).Message, StringComparison.Ordinal);
    }

    private static ScorecardSet Set(params (string File, string Id, string AppliesTo)[] cards) => ScorecardSet.Parse(cards.Select(card =>
        (card.File, CardText.Valid.Replace("id: simple", $"id: {card.Id}", StringComparison.Ordinal) + (card.AppliesTo.Length > 0 ? $"\napplies_to: {card.AppliesTo}" : "")))).Set!;
}
