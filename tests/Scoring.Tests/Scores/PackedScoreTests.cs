using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Tests.Reference;
using HealthScore.Scoring.Tests.Storage;

namespace HealthScore.Scoring.Tests.Scores;

/// <summary>Scores as they are kept: small, and the same to the last bit when they are unpacked.</summary>
public class PackedScoreTests
{
    private const int Books = 700;
    private const string Card =
        "id: c\nversion: 3\nbands: { green: 75, yellow: 50 }\ndimensions:\n- id: d\n  weight: 1\n  metrics:\n"
        + "  - id: m\n    weight: 1\n    measure: { kind: usage.events, agg: sum, window: 28d, fresh_for: 7d }\n"
        + "    curve: [[0, 0], [10, 100]]\n"
        + "rules:\n- id: r\n  when: { kind: usage.events, agg: max, window: 28d, over: 7 }\n  cap: 40\n";

    private static readonly DateTimeOffset Now = Make.Day.AddDays(1);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Unpack_ForAnyBook_IsWhatCalculateSays(int batch)
    {
        for (var seed = 200_000 + (batch * Books); seed < 200_000 + ((batch + 1) * Books); seed++)
        {
            var book = new RandomBook(seed);
            foreach (var account in book.Accounts)
            {
                var expected = book.Calculator.Calculate(account, book.History(account), book.AsOf);
                var packed = book.Calculator.Pack(account, book.History(account), book.AsOf);
                var kept = PackedScore.Read(packed.Bytes.ToArray());
                SameScore.Assert(expected, book.Calculator.Unpack(account.Id, packed), $"seed {seed}, {account.Id}");
                SameScore.Assert(expected, book.Calculator.Unpack(account.Id, kept), $"seed {seed}, {account.Id}, kept");
                Assert.Equal(new ScoreSummary(expected.Score, expected.Band, expected.Raw, expected.Coverage), kept.Summary);
                Assert.Equal((expected.Scorecard, expected.ScorecardVersion), (kept.Scorecard, kept.ScorecardVersion));
                Assert.Equal(expected.Rules.Select(rule => (rule.Id, rule.Value)), kept.Rules.Select(rule => (rule.Id, rule.Value)));
                Assert.Equal(packed.Bytes.ToArray(), kept.Bytes.ToArray());
            }
        }
    }

    [Fact]
    public void Unpack_WhenNoScorecardApplied_SaysSo()
    {
        var calculator = Calculator("applies_to: { segment: [none] }\n" + Card);
        var packed = calculator.Pack(Make.Account("a"), SignalHistory.Empty, Now);

        SameScore.Assert(
            calculator.Calculate(Make.Account("a"), SignalHistory.Empty, Now),
            calculator.Unpack(new AccountId("a"), PackedScore.Read(packed.Bytes.ToArray())), "without card");
    }

    [Theory]
    [InlineData("weight: 1\n  metrics", "weight: 2\n  metrics", false)]
    [InlineData("[10, 100]", "[11, 100]", false)]
    [InlineData("cap: 40", "cap: 41", false)]
    [InlineData("cap: 40", "floor: 40", false)]
    [InlineData("28d, over", "27d, over", false)]
    [InlineData("fresh_for: 7d", "fresh_for: 8d", false)]
    [InlineData("agg: sum", "agg: mean", false)]
    [InlineData("version: 3", "version: 4", false)]
    [InlineData("id: c", "id: other", false)]
    [InlineData("yellow: 50", "yellow: 51", false)]
    [InlineData("over: 7 }", "over: 7, where: { topic: [x] } }", false)]
    [InlineData("over: 7 }", "over: 7, absent: 0 }", false)]
    [InlineData("over: 7 }", "over: 7, per: seats }", false)]
    [InlineData("version: 3", "name: For people\nversion: 3", true)]
    public void Unpack_WhenTheScorecardSaysSomethingElse_GivesNone(string old, string now, bool stays)
    {
        Assert.Contains(old, Card, StringComparison.Ordinal);
        var packed = Pack(Calculator(Card));

        var unpacked = Calculator(Card.Replace(old, now, StringComparison.Ordinal)).Unpack(new AccountId("a"), packed);

        Assert.Equal(stays, unpacked is not null);
        Assert.Equal(stays, ScorecardFingerprint.Of(Set(Card)) == ScorecardFingerprint.Of(Set(Card.Replace(old, now, StringComparison.Ordinal))));
    }

    [Fact]
    public void Fingerprint_OfASet_DependsOnTheOrderInWhichScorecardsAreTried()
    {
        var (one, two) = (Card.Replace("id: c", "id: one", StringComparison.Ordinal), Card.Replace("id: c", "id: two", StringComparison.Ordinal));

        Assert.NotEqual(
            ScorecardFingerprint.Of(ScorecardSet.Parse([("a.yaml", one), ("b.yaml", two)]).Set!),
            ScorecardFingerprint.Of(ScorecardSet.Parse([("b.yaml", one), ("a.yaml", two)]).Set!));
    }

    [Fact]
    public void Read_WhenBytesAreCutOff_Refuses()
    {
        var bytes = Pack(Calculator(Card)).Bytes.ToArray();
        var headerEnd = bytes.Length - 18;
        for (var length = 0; length < headerEnd; length++)
            Assert.Throws<FormatException>(() => PackedScore.Read(bytes[..length]));
    }

    [Theory]
    [InlineData(0, 9)]
    [InlineData(1, 0xFF)]
    public void Read_WhenBytesAreNoScore_Refuses(int place, byte value)
    {
        var bytes = Pack(Calculator(Card)).Bytes.ToArray();
        bytes[place] = value;

        Assert.Throws<FormatException>(() => PackedScore.Read(bytes));
    }

    [Fact]
    public void Bytes_AreFew()
    {
        var packed = Pack(Calculator(Card));

        Assert.Equal(("r", 8.0), (packed.Rules[0].Id, packed.Rules[0].Value));
        Assert.InRange(packed.Bytes.Length, 1, 80);
    }

    private static PackedScore Pack(ScoreCalculator calculator) =>
        calculator.Pack(Make.Account("a"), SignalHistory.From([Make.Signal("a", 8)]), Now);

    private static ScoreCalculator Calculator(string yaml) => new(Set(yaml));

    private static ScorecardSet Set(string yaml)
    {
        var load = ScorecardSet.Parse([("c.yaml", yaml)]);
        Assert.True(load.IsValid, string.Join('\n', load.Problems));
        return load.Set;
    }
}
