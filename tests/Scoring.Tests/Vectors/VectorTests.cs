using System.Text.Json;
using HealthScore.Scoring.Import;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;
using HealthScore.Testing;

namespace HealthScore.Scoring.Tests.Vectors;

/// <summary>The worked cases that come with the specification, where they are at hand.</summary>
public class VectorTests
{
    private const string Folder = "spec/vectors";

    public static TheoryData<string> Cases()
    {
        var folder = Needs.SharedFolder is { } shared ? Path.Combine(shared, Folder) : null;
        var names = folder is not null && Directory.Exists(folder)
            ? Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)
            : Enumerable.Repeat("none", 1);
        return [.. names];
    }

    [TheoryNeeds(Folder)]
    [MemberData(nameof(Cases))]
    public void Calculate_WhenGivenAVector_AgreesWithIt(string name)
    {
        var folder = Path.Combine(Needs.SharedFolder!, Folder, name);
        var load = ScorecardSet.Load(Path.Combine(folder, "scorecards"));
        Assert.True(load.IsValid, string.Join('\n', load.Problems));
        var calculator = new ScoreCalculator(load.Set);
        var accounts = AccountsFile.Read(Path.Combine(folder, "accounts.csv"));
        using var request = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "case.json")));
        var asOf = request.RootElement.GetProperty("as_of").GetDateTimeOffset();
        using var signals = SignalsFile.Read(
            Path.Combine(folder, "signals.csv"), accounts, SignalNeeds.Of(load.Set), asOf, rejectedKept: 1, CancellationToken.None);
        Assert.Equal(0, signals.RejectedCount);
        var expected = File.ReadAllLines(Path.Combine(folder, "expected.jsonl"));
        Assert.Equal(expected.Length, accounts.Accounts.Count);
        for (var i = 0; i < expected.Length; i++)
        {
            using var line = JsonDocument.Parse(expected[i]);
            ExpectedScore.Check(line.RootElement, calculator.Calculate(accounts.Accounts[i], signals.Of(i), asOf));
        }
    }
}
