using HealthScore.Scoring.History;
using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Tests.History;

/// <summary>Changes worked out by hand.</summary>
public class ChangeCalculatorTests
{
    private const string Both = "2026-01-10 40 kind=one; 2026-01-10 80 kind=two";

    // R 60 → 55: one rose by 10, two fell by 20, each with half of the weight.
    [Fact]
    public void Between_WhenValuesMove_GivesEachItsShare()
    {
        var signals = $"{Both}; 2026-02-01 50 kind=one; 2026-02-01 60 kind=two";
        var change = Between(Cards.End("2026-01-15", signals), Cards.End("2026-02-02", signals));

        Assert.Equal((60, 55, -5), (change.From.Raw, change.To.Raw, change.RawChange));
        Assert.Equal([5, -10], change.Metrics.Select(metric => metric.Part));
        Assert.Equal([5, -10], change.Metrics.Select(metric => metric.Moved));
        Assert.Equal((-5, 0, 0), (change.Customer, change.FromData, change.FromScorecard));
        Assert.All(change.Metrics, metric => Assert.Equal(SourceShift.None, metric.Shift));
        Assert.Equal(new BesidesMetrics(0, 0, 0, 0), change.Besides);
    }

    // R 50 → 100 because the bad metric fell silent. By the formula 12.5 and 37.5; nothing of it is the customer's.
    [Fact]
    public void Between_WhenDataGoesMissing_DoesNotCallItTheCustomers()
    {
        var signals = "2026-01-10 100 kind=one; 2026-01-10 0 kind=two; 2026-02-20 100 kind=one";
        var change = Between(Cards.End("2026-01-15", signals), Cards.End("2026-02-21", signals));

        Assert.Equal((50, 100), (change.From.Raw, change.To.Raw));
        Assert.Equal([12.5, 37.5], change.Metrics.Select(metric => metric.Part));
        Assert.Equal((0, 50), (change.Customer, change.FromData));
        Assert.Equal([SourceShift.None, SourceShift.WentMissing], change.Metrics.Select(metric => metric.Shift));
    }

    // While two fell silent, one fell by 20: with p from 1/2 to 1 that is 0.75 × −20.
    [Fact]
    public void Between_WhenDataGoesMissingAndTheCustomerMoves_TellsThemApart()
    {
        var signals = "2026-01-10 100 kind=one; 2026-01-10 0 kind=two; 2026-02-20 80 kind=one";
        var change = Between(Cards.End("2026-01-15", signals), Cards.End("2026-02-21", signals));

        Assert.Equal((-15, 45), (change.Customer, change.FromData));
        Assert.Equal(30, change.RawChange);
    }

    [Fact]
    public void Between_WhenDataAppears_SaysSo()
    {
        var signals = "2026-01-10 40 kind=one; 2026-01-20 80 kind=two";
        var change = Between(Cards.End("2026-01-15", signals), Cards.End("2026-01-21", signals));

        Assert.Equal((0, 20), (change.Customer, change.FromData));
        Assert.Equal(SourceShift.Appeared, change.Metrics[1].Shift);
    }

    // Fresh for 10 days, gone at 20: after 15 days half of the weight is left. Nothing was measured, so nothing moved.
    [Fact]
    public void Between_WhenDataAges_IsNotTheCustomers()
    {
        var card = Cards.Pair.Replace("kind: two, agg: last, window: 30d", "kind: two, agg: last, window: 30d, fresh_for: 10d", StringComparison.Ordinal);
        var change = Between(card, Cards.End("2026-01-15", Both), Cards.End("2026-01-25", Both));

        Assert.Equal((0, SourceShift.WentStale), (change.Customer, change.Metrics[1].Shift));
        Assert.Equal(160.0 / 3 - 60, change.RawChange);
        Assert.Equal(change.RawChange!.Value, change.FromData, 12);
    }

    // stale_to keeps the weight and sinks the score: 80 → 40 at half freshness. Silence still is no deed.
    [Fact]
    public void Between_WhenSilenceLowersAScore_IsNotTheCustomers()
    {
        var card = Cards.Pair
            .Replace("kind: two, agg: last, window: 30d", "kind: two, agg: last, window: 30d, fresh_for: 10d", StringComparison.Ordinal)
            .Replace("curve: [[0, 0], [100, 100]] }\n", "curve: [[0, 0], [100, 100]] }\n", StringComparison.Ordinal);
        card = card.Insert(card.LastIndexOf('}'), ", stale_to: 0 ");
        var change = Between(card, Cards.End("2026-01-15", Both), Cards.End("2026-01-25", Both));

        Assert.Equal((-20, 0, -20), (change.RawChange, change.Customer, change.FromData));
        Assert.Equal(40, change.Metrics[1].ScoreTo);
    }

    // R 60 → 80, but unpaid invoices cap at 70: the cap takes 10; 62.5 → 63 shows what rounding adds.
    [Fact]
    public void Between_WhenARuleFires_IsAPartOfItsOwn()
    {
        var card = $"{Cards.Pair}\nrules: [{{ id: unpaid, when: {{ kind: late, agg: max, window: 90d, over: 60 }}, cap: 70 }}]\n";
        var signals = "2026-01-10 40 kind=one; 2026-01-10 85 kind=two; 2026-02-01 80 kind=one; 2026-02-01 80 kind=two; 2026-02-01 90 kind=late";
        var change = Between(card, Cards.End("2026-01-15", signals), Cards.End("2026-02-02", signals));

        Assert.Equal((17.5, 7), (change.RawChange, change.ScoreDifference));
        Assert.Equal(new BesidesMetrics(-10.5, -10, -0.5, 0), change.Besides);
    }

    [Fact]
    public void Between_WhenAPersonOverrides_IsAPartOfItsOwn()
    {
        var change = Between(Cards.End("2026-01-15", Both), Cards.End("2026-01-16", Both) with { Override = 20 });

        Assert.Equal((0, -40), (change.RawChange, change.ScoreDifference));
        Assert.Equal(new BesidesMetrics(-40, 0, 0, -40), change.Besides);
    }

    [Fact]
    public void Between_WhenAnEndHasNoRawScore_TellsWhatCame()
    {
        var change = Between(Cards.End("2026-01-05", Both), Cards.End("2026-01-15", Both));

        Assert.Equal((null, 60), (change.From.Raw, change.To.Raw));
        Assert.Null(change.RawChange);
        Assert.Null(change.Besides);
        Assert.Equal((0, 0, 0), (change.Customer, change.FromData, change.FromScorecard));
        Assert.All(change.Metrics, metric => Assert.Equal((SourceShift.Appeared, 0), (metric.Shift, metric.Part)));
    }

    [Fact]
    public void Between_WhenAnEndHasNoRawScore_TellsWhatWent()
    {
        var change = Between(Cards.End("2026-01-15", Both), Cards.End("2026-06-15", Both));

        Assert.Null(change.RawChange);
        Assert.All(change.Metrics, metric => Assert.Equal(SourceShift.WentMissing, metric.Shift));
    }

    // smb looks only at "one" (R 40), enterprise at both: the new card makes 20 of it, and then one rises by 10 with half the weight.
    [Fact]
    public void Between_WhenAnotherScorecardApplies_IsNotTheCustomers()
    {
        var signals = $"{Both}; 2026-02-01 50 kind=one";
        var change = new ChangeCalculator(Cards.Calculator(Small, Large)).Between(
            Cards.End("2026-01-15", signals, "segment=smb"), Cards.End("2026-02-02", signals, "segment=enterprise"));

        Assert.Equal(("small", "large", "large"), (change.From.Scorecard, change.To.Scorecard, change.ComparedUnder));
        Assert.True(change.ScorecardChanged);
        Assert.Equal((40, 65), (change.From.Raw, change.To.Raw));
        Assert.Equal((5, 0, 20), (change.Customer, change.FromData, change.FromScorecard));
    }

    // The new card reads only "two", which was silent at the start: the old one compares both, and the rest is the card's.
    [Fact]
    public void Between_WhenOnlyTheEarlierScorecardScoresBoth_UsesIt()
    {
        var signals = "2026-01-10 40 kind=one; 2026-02-01 50 kind=one; 2026-02-01 90 kind=two";
        var change = new ChangeCalculator(Cards.Calculator(Small, OnlyTwo)).Between(
            Cards.End("2026-01-15", signals, "segment=smb"), Cards.End("2026-02-02", signals, "segment=enterprise"));

        Assert.Equal("small", change.ComparedUnder);
        Assert.Equal((10, 40), (change.Customer, change.FromScorecard));
        Assert.Equal(50, change.RawChange);
    }

    [Fact]
    public void Between_WhenNoScorecardScoresBoth_LeavesAllToTheScorecard()
    {
        var signals = "2026-01-10 40 kind=one; 2026-03-01 90 kind=two";
        var change = new ChangeCalculator(Cards.Calculator(Small, OnlyTwo)).Between(
            Cards.End("2026-01-15", signals, "segment=smb"), Cards.End("2026-03-02", signals, "segment=enterprise"));

        Assert.Equal((50, 0, 50), (change.RawChange, change.Customer, change.FromScorecard));
        Assert.Empty(change.Metrics);
    }

    // 90 was shown under version 0; version 1 makes 60 of the same day, and nothing has happened since.
    [Fact]
    public void Between_WhenAVersionHasChangedSinceItWasRecorded_IsNotTheCustomers()
    {
        var from = Cards.End("2026-01-15", Both) with { Recorded = Recorded(90, version: 0) };
        var change = Between(from, Cards.End("2026-01-16", Both));

        Assert.True(change.From.IsRecorded);
        Assert.True(change.ScorecardChanged);
        Assert.Equal((90, 60, -30), (change.From.Raw, change.To.Raw, change.RawChange));
        Assert.Equal((0, 0, -30), (change.Customer, change.FromData, change.FromScorecard));
        Assert.Equal(new BesidesMetrics(0, null, null, null), change.Besides);
    }

    [Fact]
    public void Between_WhenTheRecordIsOfTheScorecardInForce_ComputesAnew()
    {
        var from = Cards.End("2026-01-15", Both) with { Recorded = Recorded(90, version: 1) };

        Assert.Equal(60, Between(from, Cards.End("2026-01-16", Both)).From.Raw);
    }

    [Fact]
    public void Between_WhenBothDaysWereUnderOneFormerScorecard_ComparesThemUnderTodays()
    {
        var change = Between(
            Cards.End("2026-01-15", Both) with { Recorded = Recorded(90, version: 0) },
            Cards.End("2026-01-16", Both) with { Recorded = Recorded(80, version: 0) });

        Assert.False(change.ScorecardChanged);
        Assert.Equal((60, 60, 0), (change.From.Raw, change.To.Raw, change.FromScorecard));
    }

    [Fact]
    public void Between_WhenNoScorecardApplies_HasNothingToSplit()
    {
        var change = new ChangeCalculator(Cards.Calculator(Small)).Between(
            Cards.End("2026-01-15", Both), Cards.End("2026-02-15", Both));

        Assert.Null(change.RawChange);
        Assert.Empty(change.Metrics);
    }

    private const string Small = """
        id: small
        applies_to: { segment: smb }
        bands: { green: 75, yellow: 50 }
        dimensions: [{ id: d, weight: 1, metrics: [{ id: one, weight: 1, measure: { kind: one, agg: last, window: 30d }, curve: [[0, 0], [100, 100]] }] }]
        """;

    private static readonly string Large = Cards.Pair.Replace("id: pair", "id: large\napplies_to: { segment: enterprise }", StringComparison.Ordinal);

    private static readonly string OnlyTwo = Small.Replace("one", "two", StringComparison.Ordinal)
        .Replace("small", "only-two", StringComparison.Ordinal).Replace("smb", "enterprise", StringComparison.Ordinal);

    private static DaySnapshot Recorded(double raw, int version) => new()
    {
        Account = new("A"), Day = new(2026, 1, 15), Scorecard = "pair", ScorecardVersion = version, Raw = raw, Score = (int)raw,
        Band = Band.Green, Coverage = 1, Metrics = [],
    };

    private static ScoreChange Between(ChangeEnd from, ChangeEnd to) => Between(Cards.Pair, from, to);

    private static ScoreChange Between(string card, ChangeEnd from, ChangeEnd to) =>
        new ChangeCalculator(Cards.Calculator(card)).Between(from, to);
}
