using System.Text;
using HealthScore.Scoring.Import;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Tests.Import;

namespace HealthScore.Scoring.Tests.Reference;

/// <summary>The product against a second reading of the specification, on thousands of cases made by chance.</summary>
public class ReferenceTests
{
    private const int CasesPerBatch = 350;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Calculate_WhenCasesAreRandom_AgreesWithAPlainReadingOfTheSpecification(int batch)
    {
        for (var seed = batch * CasesPerBatch; seed < (batch + 1) * CasesPerBatch; seed++) Compare(seed);
    }

    private static void Compare(int seed)
    {
        var book = new RandomCase(seed);
        var load = ScorecardSet.Parse(book.Cards.Select(card => (card.File, CaseFiles.Yaml(card))));
        Assert.True(load.IsValid, $"seed {seed}: {string.Join('\n', load.Problems)}");
        var calculator = new ScoreCalculator(load.Set);
        var file = AccountsFile.Read(Csv.Table(CaseFiles.Accounts(book)));
        var accounts = file.Accounts;
        using var signals = SignalsFile.Read(
            new MemoryStream(Encoding.UTF8.GetBytes(CaseFiles.Signals(book))), "signals.csv", file, SignalNeeds.Of(load.Set), book.AsOf,
            rejectedKept: 1, new CsvOptions { BlockSize = 500 }, workers: 1, CancellationToken.None);
        for (var i = 0; i < accounts.Count; i++)
        {
            var arrivals = book.Signals.Where(signal => signal.Account == accounts[i].Id.Value).ToList();
            var expected = PlainScorer.Score(book.Cards, book.Accounts[i], arrivals, book.AsOf);
            var actual = calculator.Calculate(accounts[i], signals.Of(i), book.AsOf);
            Same($"seed {seed}, {accounts[i].Id}", expected, actual);
            Assert.Equal(
                new ScoreSummary(actual.Score, actual.Band, actual.Raw, actual.Coverage),
                calculator.Summarize(accounts[i], signals.Of(i), book.AsOf));
        }
    }

    private static void Same(string where, PlainScore expected, AccountScore actual)
    {
        Assert.True(
            (expected.Card, expected.Score, expected.Band) == (actual.Scorecard, actual.Score, actual.Band.ToString().ToLowerInvariant()),
            $"{where}: expected {expected.Card} {expected.Score} {expected.Band} (raw {expected.Raw}, coverage {expected.Coverage}), got {actual.Scorecard} {actual.Score} {actual.Band} (raw {actual.Raw}, coverage {actual.Coverage})");
        Close($"{where} raw", expected.Raw, actual.Raw);
        Close($"{where} coverage", expected.Coverage, actual.Coverage);
        Assert.Equal(expected.Rules, actual.Rules.Select(rule => rule.Id));
        Assert.Equal(expected.Dimensions.Length, actual.Dimensions.Count);
        foreach (var (dimension, score) in actual.Dimensions.Zip(expected.Dimensions)) Close($"{where} {dimension.Id}", score, dimension.Score);
        Assert.Equal(expected.Metrics.Select(metric => metric.Id), actual.Metrics.Select(metric => metric.Id));
        foreach (var (metric, plain) in actual.Metrics.Zip(expected.Metrics))
        {
            Close($"{where} {metric.Id} value", plain.Value, metric.Value);
            Close($"{where} {metric.Id} score", plain.Score, metric.Score);
            Close($"{where} {metric.Id} weight", plain.Weight, metric.Weight);
            Close($"{where} {metric.Id} effective", plain.Effective, metric.Effective);
            Close($"{where} {metric.Id} share", plain.Share, metric.Share);
            Close($"{where} {metric.Id} lost", plain.Lost, metric.Lost);
        }
    }

    private static void Close(string where, double? expected, double? actual)
    {
        var same = expected is { } e && actual is { } a ? Math.Abs(e - a) <= 1e-9 * Math.Max(1, Math.Abs(e)) : expected is null == actual is null;
        Assert.True(same, $"{where}: expected {expected?.ToString("R") ?? "missing"}, got {actual?.ToString("R") ?? "missing"}");
    }
}
