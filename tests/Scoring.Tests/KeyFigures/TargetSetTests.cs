using HealthScore.Scoring.KeyFigures;
using HealthScore.Scoring.KeyFigures.Targets;
using HealthScore.Testing;

namespace HealthScore.Scoring.Tests.KeyFigures;

public class TargetSetTests
{
    private const string Good = """
        default:
          nps: { at_least: 30 }
          churn_rate: { at_most: 0.19, per: 200d }
        segments:
          enterprise: { nps: { at_least: 50 }, won: { at_least: 0.5 } }
        conversions:
          - { id: won, first: a, second: "b:c=d" }
        """;

    [Theory]
    [InlineData("nps", null, 30.0)]
    [InlineData("nps", "smb", 30.0)]
    [InlineData("nps", "Enterprise", 50.0)]
    [InlineData("won", "enterprise", 0.5)]
    [InlineData("won", null, null)]
    [InlineData("ces", "enterprise", null)]
    public void For_TakesTheSegmentsOwn_OrElseTheDefault(string figure, string? segment, double? expected) =>
        Assert.Equal(expected, Read(Good).For(figure, segment)?.AtLeast);

    [Fact]
    public void Parse_ReadsConversions() =>
        Assert.Equal([new Conversion("won", new("a", null, null), new("b", "c", "d"))], Read(Good).Conversions);

    // 19 % in 200 days leave 81 %, so 100 days should leave 90 %.
    [Theory]
    [InlineData(200, 0.19)]
    [InlineData(100, 0.1)]
    [InlineData(400, 0.3439)]
    public void BoundFor_FollowsTheLengthOfThePeriod(double days, double expected) =>
        Assert.Equal(expected, Read(Good).For("churn_rate", null)!.BoundFor(days), 12);

    [Theory]
    [InlineData(null, 0.1, 0.1, true)]
    [InlineData(null, 0.1, 0.11, false)]
    [InlineData(0.1, null, 0.1, true)]
    [InlineData(0.1, null, 0.09, false)]
    [InlineData(0.3, null, 0.1 + 0.2, true)]
    public void IsMetBy_IncludesTheBound(double? least, double? most, double value, bool expected) =>
        Assert.Equal(expected, new FigureTarget("x", least, most, null).IsMetBy(value, 30));

    [Theory]
    [InlineData("defaults: { }", "targets.yaml:1: defaults: The key \"defaults\" is unknown. Did you mean \"default\"?")]
    [InlineData("default:\n  npz: { at_least: 1 }", "targets.yaml:2: default.npz: The key \"npz\" is unknown. Did you mean \"nps\"?")]
    [InlineData("default:\n  nps: 30", "targets.yaml:2: default.nps: \"nps\" should hold keys of its own.")]
    [InlineData("default:\n  nps: { }", "targets.yaml:2: default.nps.at_least: A target has one bound.")]
    [InlineData("default:\n  nps: { at_least: 1, at_most: 2 }", "A target has one bound.")]
    [InlineData("default:\n  nps: { at_least: 101 }", "\"at_least\" should be a number from -100 to 100")]
    [InlineData("default:\n  csat: { at_least: 85 }", "\"at_least\" should be a number from 0 to 1")]
    [InlineData("default:\n  ces: { at_least: .nan }", "should be a number from 1 to 7")]
    [InlineData("default:\n  first_response: { at_most: -1 }", "should be a number of at least 0")]
    [InlineData("default:\n  nps: { at_least: 1, per: 30d }", "\"per\" has no meaning here")]
    [InlineData("default:\n  grr: { at_least: 1, per: 1y }", "Write it as per: 28d")]
    [InlineData("default:\n  tickets: { at_most: 1 }", "The key \"tickets\" is unknown.")]
    [InlineData("segments:\n  smb:\n    nps: { at_leest: 1 }", "targets.yaml:3: segments.smb.nps.at_leest: The key \"at_leest\" is unknown. Did you mean \"at_least\"?")]
    [InlineData("segments:\n  smb: { }\n  SMB: { }", "The segment \"SMB\" is there twice.")]
    [InlineData("conversions:\n  - { id: nps, first: a, second: b }", "\"nps\" is the name of a key figure.")]
    [InlineData("conversions:\n  - { id: x, first: 'a:b', second: b }", "conversions[0].first: \"a:b\" names nothing that can be reached.")]
    [InlineData("conversions:\n  - { id: x, first: a }", "The key \"second\" is missing.")]
    [InlineData("conversions:\n  - { id: x, first: a, second: b }\n  - { id: x, first: a, second: b }", "The conversion id \"x\" is there twice.")]
    [InlineData("[1]", "The file holds no targets file.")]
    [InlineData("default: { nps: [", "This is not valid YAML")]
    public void Parse_WhenSomethingIsWrong_NamesLineKeyAndFix(string yaml, string expected)
    {
        var load = TargetSet.Parse("targets.yaml", yaml);

        Assert.False(load.IsValid);
        Assert.Contains(expected, string.Join('\n', load.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_WhenThereIsNoFile_SaysSo() =>
        Assert.Equal("nowhere.yaml: There is no such file. Check the path.", Assert.Single(TargetSet.Load("nowhere.yaml").Problems).ToString());

    [Fact]
    public void Load_WhenTheFileIsNotText_SaysSo()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("t.yaml"), [0x61, 0x3A, 0x80]);

        Assert.Contains("not UTF-8", TargetSet.Load(folder.File("t.yaml")).Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_OfTheShippedFile_IsRight()
    {
        var load = TargetSet.Load(Path.Combine(Needs.Repository, "bot", "Targets", "targets.yaml"));

        Assert.Empty(load.Problems);
        Assert.Equal(40, load.Targets!.For(FigureIds.Nps, "enterprise")!.AtLeast);
    }

    // Mutilated files are refused or read, never a crash.
    [Fact]
    public void Parse_WhenTheTextIsDamaged_NeverThrows()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var text = Good.ToCharArray();
            for (var i = random.Next(1, 6); i > 0; i--) text[random.Next(text.Length)] = "{}[]:,-\"' \n\tx0&*!|"[random.Next(18)];
            var load = TargetSet.Parse("t", new string(text));
            Assert.Equal(load.IsValid, load.Problems.Count == 0);
        }
    }

    private static TargetSet Read(string yaml)
    {
        var load = TargetSet.Parse("targets.yaml", yaml);
        Assert.True(load.IsValid, string.Join('\n', load.Problems));
        return load.Targets;
    }
}
