using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Import;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Tests.Import;
using HealthScore.Scoring.Tests.Reference;

namespace HealthScore.Scoring.Tests.History;

/// <summary>What must hold for any change, tried on thousands of pairs of instants in books made by chance.</summary>
public class ChangePropertyTests
{
    private const int Books = 500;
    private const int PairsPerAccount = 2;

    [Fact]
    public void Between_ForAnyPair_PartsSumToTheChange()
    {
        var split = 0;
        ForEach((calculator, from, to) =>
        {
            var change = calculator.Between(from, to);
            if (change.RawChange is not { } raw) return;
            split++;
            Assert.InRange(change.Metrics.Sum(metric => metric.Part) + change.FromScorecard - raw, -1e-9, 1e-9);
            Assert.InRange(change.Customer + change.FromData + change.FromScorecard - raw, -1e-9, 1e-9);
            if (change.Besides is not { } besides) return;
            Assert.InRange(raw + besides.Total - change.ScoreDifference!.Value, -1e-9, 1e-9);
            Assert.InRange(besides.Rules!.Value + besides.Rounding!.Value + besides.Overrides!.Value - besides.Total, -1e-9, 1e-9);
        });
        Assert.True(split > 1000, $"only {split} pairs had two raw scores");
    }

    // The formula once more, from nothing but what both scores say.
    [Fact]
    public void Between_UnderOneScorecard_FollowsTheFormula() => ForEach((calculator, from, to) =>
    {
        var change = calculator.Between(from, to);
        if (change.ScorecardChanged || change.RawChange is null) return;
        var (before, after) = (change.From.Raw!.Value, change.To.Raw!.Value);
        foreach (var metric in change.Metrics)
        {
            var (p, q, s, t) = (metric.ShareFrom, metric.ShareTo, metric.ScoreFrom ?? before, metric.ScoreTo ?? after);
            var expected = ((p + q) / 2 * (t - s)) + ((((s + t) / 2) - ((before + after) / 2)) * (q - p));
            Assert.InRange(metric.Part - expected, -1e-9, 1e-9);
        }

        Assert.Equal(0, change.FromScorecard, 9);
    });

    [Fact]
    public void Between_WhenTurnedRound_TurnsEveryPart() => ForEach((calculator, from, to) =>
    {
        var (there, back) = (calculator.Between(from, to), calculator.Between(to, from));
        if (there.ScorecardChanged || there.RawChange is null) return;
        foreach (var (one, other) in there.Metrics.Zip(back.Metrics))
            Assert.Equal((0, 0), (Math.Round(one.Part + other.Part, 9), Math.Round(one.Moved + other.Moved, 9)));
    });

    [Fact]
    public void Between_WhenNothingWasMeasured_TheCustomerDidNothing() => ForEach((calculator, from, to) =>
    {
        foreach (var metric in calculator.Between(from, to).Metrics.Where(metric => metric.ValueFrom == metric.ValueTo))
            Assert.Equal(0, metric.Moved, 9);
    });

    // Without ids no later row can take back an earlier one, so cutting the future off changes nothing.
    [Fact]
    public void Between_ForAnyPair_NeverSeesTheFuture() => ForEach(
        (calculator, from, to) =>
        {
            var cut = calculator.Between(Cut(from), Cut(to));
            var whole = calculator.Between(from, to);
            Assert.Equal(cut.Metrics, whole.Metrics);
            Assert.Equal((cut.From, cut.To, cut.Besides), (whole.From, whole.To, whole.Besides));
        },
        withIds: false);

    private static ChangeEnd Cut(ChangeEnd end)
    {
        var history = new List<Signal>();
        foreach (var kind in end.Seen.History.Kinds)
        {
            var series = end.Seen.History.Of(kind);
            for (var i = 0; i < series.Count; i++)
            {
                if (series.At[i] <= end.AsOf.UtcTicks)
                    history.Add(new(end.Seen.Account.Id, kind, new(series.At[i], TimeSpan.Zero), series.Values[i], null, series.AttributesOf(i)));
            }
        }

        return end with { Seen = end.Seen with { History = SignalHistory.From(history) } };
    }

    private static readonly Lazy<(ChangeCalculator Calculator, IReadOnlyList<Account> Accounts, Signal[] Signals, DateTimeOffset AsOf)[]> Cases =
        new(() => [.. Enumerable.Range(0, Books).Select(Case)]);

    private static (ChangeCalculator Calculator, IReadOnlyList<Account> Accounts, Signal[] Signals, DateTimeOffset AsOf) Case(int seed)
    {
        var book = new RandomCase(seed);
        var cards = ScorecardSet.Parse(book.Cards.Select(card => (card.File, CaseFiles.Yaml(card)))).Set!;
        using var file = new SignalsCsv(Csv.Table(CaseFiles.Signals(book)));
        return (
            new ChangeCalculator(new ScoreCalculator(cards)), AccountsFile.Read(Csv.Table(CaseFiles.Accounts(book))).Accounts,
            [.. file.Rows().Select(row => row.Value)], book.AsOf);
    }

    private static void ForEach(Action<ChangeCalculator, ChangeEnd, ChangeEnd> check, bool withIds = true)
    {
        for (var seed = 0; seed < Books; seed++)
        {
            var random = new Random(seed);
            var (calculator, accounts, signals, asOf) = Cases.Value[seed];
            var histories = SignalHistories.From(signals.Where(signal => withIds || signal.Id is null));
            for (var pair = 0; pair < accounts.Count * PairsPerAccount; pair++)
            {
                // Another account's attributes at the start: what an account was before.
                var account = accounts[pair % accounts.Count];
                var former = random.Next(3) == 0 ? accounts[random.Next(accounts.Count)] with { Id = account.Id } : account;
                var to = asOf.AddHours(-random.Next(0, 24 * 40));
                var from = to.AddHours(-random.Next(1, 24 * 120));
                check(
                    calculator,
                    new ChangeEnd(new AccountSignals(former, histories.Of(account.Id)), from),
                    new ChangeEnd(new AccountSignals(account, histories.Of(account.Id)), to));
            }
        }
    }
}
