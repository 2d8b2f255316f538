using HealthScore.Scoring.Import;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scorecards.Comparing;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Tests.Import;
using HealthScore.Scoring.Tests.Reference;

namespace HealthScore.Scoring.Tests.Scorecards.Comparing;

/// <summary>What must hold for any two scorecards, tried on books made by chance: the cards of one seed against another's.</summary>
public class ShiftPropertyTests
{
    private const int Books = 600;

    [Fact]
    public void Calculate_ForAnyTwoSets_PartsSumToTheDifference()
    {
        var (split, scored) = (0, 0);
        ForEach((shift, _) =>
        {
            if (shift.RawChange is not { } raw) return;
            split++;
            Assert.InRange(shift.Metrics.Sum(metric => metric.Part) - raw, -1e-9, 1e-9);
            Assert.Equal(shift.Metrics.Count, shift.Metrics.Select(metric => metric.Id).Distinct().Count());
            if (shift.ScoreChange is not { } score) return;
            scored++;
            Assert.InRange(raw + shift.FromRules + shift.FromRounding - score, -1e-9, 1e-9);
        });
        Assert.True(split > 300, $"only {split} pairs had two raw scores");
        Assert.True(scored > 300, $"only {scored} pairs had two scores");
    }

    [Fact]
    public void Calculate_WhenTurnedRound_TurnsEveryPart() => ForEach((shift, back) =>
    {
        Assert.Equal((shift.Before, shift.After), (back.After, back.Before));
        var other = back.Metrics.ToDictionary(metric => metric.Id);
        foreach (var metric in shift.Metrics)
        {
            Assert.Equal(0, metric.FromWeight + other[metric.Id].FromWeight, 9);
            Assert.Equal(0, metric.FromCurve + other[metric.Id].FromCurve, 9);
            Assert.Equal(0, metric.FromMeasure + other[metric.Id].FromMeasure, 9);
        }
    });

    [Fact]
    public void Calculate_ForAnyTwoSets_SaysWhatTheScorerSays()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var book = new RandomCase(seed);
            var set = Cards(book);
            var shifts = new ShiftCalculator(Cards(new RandomCase(seed + 5_000)), set);
            foreach (var (account, history) in Accounts(book))
                Assert.Equal(new ScoreCalculator(set).Summarize(account, history, book.AsOf), shifts.Calculate(account, history, book.AsOf).After);
        }
    }

    private static void ForEach(Action<AccountShift, AccountShift> check)
    {
        for (var seed = 0; seed < Books; seed++)
        {
            var book = new RandomCase(seed);
            var (a, b) = (Cards(book), Cards(new RandomCase(seed + 5_000)));
            var (there, back) = (new ShiftCalculator(a, b), new ShiftCalculator(b, a));
            foreach (var (account, history) in Accounts(book))
                check(there.Calculate(account, history, book.AsOf), back.Calculate(account, history, book.AsOf));
        }
    }

    private static ScorecardSet Cards(RandomCase book) =>
        ScorecardSet.Parse(book.Cards.Select(card => (card.File, CaseFiles.Yaml(card)))).Set!;

    private static IEnumerable<(HealthScore.Scoring.Accounts.Account Account, SignalHistory History)> Accounts(RandomCase book)
    {
        using var file = new SignalsCsv(Csv.Table(CaseFiles.Signals(book)));
        var histories = SignalHistories.From(file.Rows().Select(row => row.Value).ToArray());
        foreach (var account in AccountsFile.Read(Csv.Table(CaseFiles.Accounts(book))).Accounts)
            yield return (account, histories.Of(account.Id));
    }
}
