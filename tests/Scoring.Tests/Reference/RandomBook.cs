using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Import;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Tests.Import;

namespace HealthScore.Scoring.Tests.Reference;

/// <summary>A <see cref="RandomCase"/> as the product sees it.</summary>
internal sealed class RandomBook
{
    /// <param name="seed">Of the case.</param>
    /// <param name="change">What is to be different about every scorecard; null for nothing.</param>
    public RandomBook(int seed, Func<PlainCard, PlainCard>? change = null)
    {
        var book = new RandomCase(seed);
        AsOf = book.AsOf;
        Set = ScorecardSet.Parse(book.Cards.Select(card => (card.File, CaseFiles.Yaml(change is null ? card : change(card))))).Set!;
        Calculator = new ScoreCalculator(Set);
        Accounts = AccountsFile.Read(Csv.Table(CaseFiles.Accounts(book))).Accounts;
        using var file = new SignalsCsv(Csv.Table(CaseFiles.Signals(book)));
        Arrivals = [.. file.Rows().Select(row => row.Value)];
    }

    public DateTimeOffset AsOf { get; }

    public ScorecardSet Set { get; }

    public ScoreCalculator Calculator { get; }

    public IReadOnlyList<Account> Accounts { get; }

    /// <summary>Of all accounts, in the order of arrival.</summary>
    public IReadOnlyList<Signal> Arrivals { get; }

    public SignalHistory History(Account account) => SignalHistory.From(Arrivals.Where(signal => signal.Account == account.Id));
}
