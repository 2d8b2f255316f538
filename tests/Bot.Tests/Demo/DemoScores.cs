using HealthScore.Bot.Demo;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Signals;

namespace HealthScore.Bot.Tests.Demo;

/// <summary>The demo under the shipped scorecards.</summary>
internal sealed class DemoScores(DemoPortfolio portfolio)
{
    private static readonly ScoreCalculator Calculator = new(Shipped().Set!);

    private readonly Dictionary<AccountId, SignalHistory> _histories =
        portfolio.Signals.GroupBy(signal => signal.Account).ToDictionary(group => group.Key, group => SignalHistory.From(group));

    public DemoPortfolio Portfolio => portfolio;

    public static ScorecardLoad Shipped() => ScorecardSet.Load(Path.Combine(AppContext.BaseDirectory, "Scorecards"));

    public AccountScore Of(Account account, DateTimeOffset asOf) =>
        Calculator.Calculate(account, _histories.GetValueOrDefault(account.Id, SignalHistory.Empty), asOf);

    public IEnumerable<AccountScore> OfActive(DateTimeOffset asOf) =>
        portfolio.Accounts.Where(account => account.Status == AccountStatus.Active).Select(account => Of(account, asOf));

    public IEnumerable<(Account Account, AccountScore Score)> OfStory(string story, DateTimeOffset asOf)
    {
        var ids = DemoPortfolio.Books.SelectMany(book => book.Accounts).Where(a => a.Story.Id == story).Select(a => a.Id).ToHashSet();
        return portfolio.Accounts.Where(account => ids.Contains(account.Id.Value)).Select(account => (account, Of(account, asOf)));
    }
}
