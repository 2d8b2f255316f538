using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scorecards.Checking;
using HealthScore.Scoring.Tests.Measures;

namespace HealthScore.Scoring.Tests.Scorecards.Checking;

/// <summary>Twelve accounts whose <c>k</c> are 0, 1 … 11, under a scorecard that fits them, and what single changes make of it.</summary>
public class BookCheckTests
{
    private const string Fitting = """
        id: fitting
        bands: { green: 75, yellow: 50 }
        min_coverage: 0.1
        dimensions:
          - id: d
            weight: 10
            metrics:
              - { id: a, weight: 50, measure: { kind: k, agg: last, window: 28d }, curve: [[0, 0], [10, 100]] }
              - { id: b, weight: 50, measure: { kind: k, agg: last, window: 28d }, curve: [[0, 0], [10, 100]] }
        rules:
          - { id: r, when: { kind: k, agg: max, window: 28d, over: 9 }, cap: 90 }
        """;

    private const string Second = "measure: { kind: k, agg: last, window: 28d }, curve: [[0, 0], [10, 100]] }\nrules:";

    [Fact]
    public void Of_WhenTheBookFits_FindsNothing() => Assert.Empty(Check(Fitting));

    [Theory]
    [InlineData("kind: k, agg: last, window: 28d", "kind: kk, agg: last, window: 28d", "unseen_kind", "dimensions[0].metrics[1].measure.kind", "Did you mean k?")]
    [InlineData("kind: k, agg: last, window: 28d", "kind: quite.another, agg: last, window: 28d", "unseen_kind", "dimensions[0].metrics[1].measure.kind", "Import such signals")]
    [InlineData("agg: last, window: 28d", "agg: count, window: 28d, where: { topic: nonsense }", "unmatched_filter", "dimensions[0].metrics[1].measure.where", "spelling")]
    [InlineData("agg: last, window: 28d", "agg: distinct, by: colour, window: 28d", "unmatched_filter", "dimensions[0].metrics[1].measure.by", "spelling")]
    [InlineData("agg: last, window: 28d", "agg: last, window: 28d, min_count: 2", "mostly_missing", "dimensions[0].metrics[1].measure", "Check kind")]
    [InlineData("agg: last, window: 28d", "agg: last, window: 28d, per: seats", "mostly_missing", "dimensions[0].metrics[1].measure", "Check kind")]
    [InlineData("[[0, 0], [10, 100]]", "[[20, 0], [40, 100]]", "one_end", "dimensions[0].metrics[1].curve", "Move the points")]
    [InlineData("[[0, 0], [10, 100]]", "[[-9, 0], [-3, 100]]", "one_end", "dimensions[0].metrics[1].curve", "Move the points")]
    [InlineData("[[0, 0], [10, 100]]", "[[-500, 0], [500, 100]]", "no_difference", "dimensions[0].metrics[1].curve", "Move the points")]
    [InlineData("[[0, 0], [10, 100]]", "[[0, 0], [30, 100]]", "unreached_curve", "dimensions[0].metrics[1].curve", "Move the points")]
    [InlineData("[[0, 0], [10, 100]]", "[[-30, 0], [0, 70], [11, 100]]", "unreached_curve", "dimensions[0].metrics[1].curve", "Move the points")]
    public void Of_WhenAMetricDoesNotFit_NamesItAndTheFix(string written, string instead, string code, string key, string fix)
    {
        var text = Fitting.Replace(Second, Second.Replace(written, instead, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.NotEqual(Fitting, text);

        var warning = Assert.Single(Check(text), warning => warning.Key.StartsWith("dimensions", StringComparison.Ordinal));

        Assert.Equal((code, key), (warning.Code, warning.Key));
        Assert.Contains(fix, warning.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("over: 9", "over: 11", "rule_never", "none of 12")]
    [InlineData("over: 9", "over: 4", "rule_mostly", "7 of 12")]
    [InlineData("over: 9", "over: 5", null, "")]
    [InlineData("green: 75, yellow: 50", "green: 95, yellow: 50", "empty_band", "green")]
    [InlineData("min_coverage: 0.1", "min_coverage: 0.9", null, "")]
    public void Of_WhenARuleOrBandDoesNotFit_SaysHowManyAccounts(string written, string instead, string? code, string words)
    {
        var warning = Check(Fitting.Replace(written, instead, StringComparison.Ordinal)).SingleOrDefault();

        Assert.Equal(code, warning?.Code);
        if (code is not null) Assert.Contains(words, warning!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_WhenMostLackCoverage_SaysSo()
    {
        var text = Fitting.Replace("min_coverage: 0.1", "min_coverage: 0.9", StringComparison.Ordinal)
            .Replace(Second, Second.Replace("window: 28d", "window: 28d, per: seats", StringComparison.Ordinal), StringComparison.Ordinal);

        Assert.Contains(Check(text), warning => warning.Code == WarningCodes.Coverage && warning.Message.StartsWith("12 of 12 accounts", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_WhenNobodyMatches_SaysSoOnceAndNothingElse()
    {
        var special = "applies_to: { segment: nobody }\n" + Fitting.Replace("id: fitting", "id: special", StringComparison.Ordinal);

        var warning = Assert.Single(Check(Fitting, special));

        Assert.Equal((WarningCodes.UnmatchedCard, "1.yaml"), (warning.Code, warning.File));
    }

    [Fact]
    public void Of_WhenAccountsFitNoCard_CountsThem()
    {
        var special = "applies_to: { segment: smb }\n" + Fitting;

        var warnings = Check(special);

        Assert.Contains(warnings, warning => warning is { Code: WarningCodes.NoCard, File: "" } && warning.Message.StartsWith("12 accounts of 12", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_WhenAccountsReallyTie_NamesAnExample()
    {
        string Other(string id, string filter) => $"applies_to: {{ {filter} }}\n" + Fitting.Replace("id: fitting", $"id: {id}", StringComparison.Ordinal);
        var set = Set(Fitting, Other("one", "segment: smb"), Other("two", "lifecycle: adopting"));
        var seen = Book(set, i => i < 2 ? "segment=smb;lifecycle=adopting" : i < 7 ? "segment=smb" : "lifecycle=adopting");

        var warning = Assert.Single(ScorecardCheck.Of(seen), warning => warning.Code == WarningCodes.Tie);

        Assert.Equal("2.yaml", warning.File);
        Assert.StartsWith("2 accounts, such as A", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_WhenTiesOnlyCouldBe_IsSilentOnABook()
    {
        string Other(string id, string filter) => $"applies_to: {{ {filter} }}\n" + Fitting.Replace("id: fitting", $"id: {id}", StringComparison.Ordinal);
        var set = Set(Other("one", "segment: smb"), Other("two", "lifecycle: adopting"));

        Assert.DoesNotContain(ScorecardCheck.Of(Book(set, i => i < 6 ? "segment=smb" : "lifecycle=adopting")), warning => warning.Code == WarningCodes.Tie);
        Assert.Contains(ScorecardCheck.Of(set), warning => warning.Code == WarningCodes.Tie);
    }

    [Fact]
    public void Add_WhenTheAccountIsLost_OnlyLearnsItsKinds()
    {
        var seen = new BookSeen(Set(Fitting), Reads.AsOf);
        seen.Add(Reads.Account("") with { Status = AccountStatus.Churned }, Reads.History("2026-01-30 5"));

        Assert.Equal(0, seen.Accounts);
        Assert.Equal(["k"], seen.Kinds);
        Assert.Empty(ScorecardCheck.Of(seen));
    }

    private static IReadOnlyList<ScorecardWarning> Check(params string[] cards) => ScorecardCheck.Of(Book(Set(cards), _ => ""));

    private static BookSeen Book(ScorecardSet set, Func<int, string> account)
    {
        var seen = new BookSeen(set, Reads.AsOf);
        for (var i = 0; i < 12; i++) seen.Add(Reads.Account(account(i)), Reads.History($"2026-01-30 {i} topic=t"));
        return seen;
    }

    private static ScorecardSet Set(params string[] cards)
    {
        var load = ScorecardSet.Parse(cards.Select((card, i) => ($"{i}.yaml", card)));
        Assert.True(load.IsValid, string.Join('\n', load.Problems));
        return load.Set;
    }
}
