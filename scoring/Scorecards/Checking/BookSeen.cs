using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Measures;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Scorecards.Checking;

/// <summary>
/// What scorecards make of a book, gathered account by account. Lost accounts only tell which signals there are. Not for
/// several threads.
/// </summary>
public sealed class BookSeen
{
    private readonly ScoreCalculator _scores;
    private readonly DateTimeOffset _asOf;
    private readonly Dictionary<string, CardSeen> _cards;
    private readonly CompiledScorecard[] _compiled;
    private readonly HashSet<string> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<SignalMeasure, MeasureSeen> _measures = [];
    private readonly Dictionary<(Scorecard Winner, Scorecard Rival), (int Count, AccountId Example)> _ties = [];

    /// <param name="asOf">When accounts are scored.</param>
    public BookSeen(ScorecardSet set, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(set);
        Scorecards = set;
        _asOf = asOf;
        _scores = new ScoreCalculator(set);
        _cards = set.Scorecards.ToDictionary(card => card.Id, card => new CardSeen(card), StringComparer.Ordinal);
        _compiled = [.. set.Scorecards.Select(card => new CompiledScorecard(card))];
        foreach (var measure in set.Scorecards.SelectMany(MeasuresOf)) _measures.TryAdd(measure, new MeasureSeen(measure));
    }

    /// <summary>Accounts that are customers.</summary>
    public int Accounts { get; private set; }

    /// <summary>Of these, those that no scorecard is for.</summary>
    public int WithoutCard { get; private set; }

    internal ScorecardSet Scorecards { get; }

    /// <summary>The kinds of signals that were seen.</summary>
    public IReadOnlyCollection<string> Kinds => _kinds;

    internal IEnumerable<((Scorecard Winner, Scorecard Rival) Cards, (int Count, AccountId Example) Seen)> Ties =>
        _ties.Select(tie => (tie.Key, tie.Value));

    public void Add(Account account, SignalHistory history)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(history);
        _kinds.UnionWith(history.Kinds);
        foreach (var measure in _measures.Values) measure.Look(history);
        if (account.Status == AccountStatus.Churned) return;
        Accounts++;
        var score = _scores.Calculate(account, history, _asOf);
        if (score.Scorecard is { } card) _cards[card].Add(score);
        else WithoutCard++;
        Tie(account);
    }

    /// <summary>Further kinds that are there, of signals that were not at hand.</summary>
    public void AddKinds(IEnumerable<string> kinds) => _kinds.UnionWith(kinds);

    /// <summary>How many accounts get a scorecard.</summary>
    public int CountOf(Scorecard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return _cards[card.Id].Accounts;
    }

    internal CardSeen Of(Scorecard card) => _cards[card.Id];

    internal bool IsMatched(SignalMeasure measure) => _measures[measure].IsMatched;

    private void Tie(Account account)
    {
        if (Array.Find(_compiled, card => card.Matches(account)) is not { } winner) return;
        foreach (var card in _compiled)
        {
            if (card == winner || card.Card.AppliesTo.Count != winner.Card.AppliesTo.Count || !card.Matches(account)) continue;
            var (count, example) = _ties.GetValueOrDefault((winner.Card, card.Card), (0, account.Id));
            _ties[(winner.Card, card.Card)] = (count + 1, example);
        }
    }

    private static IEnumerable<SignalMeasure> MeasuresOf(Scorecard card) =>
        card.Dimensions.SelectMany(dimension => dimension.Metrics).Select(metric => metric.Measure)
            .Concat(card.Rules.Select(rule => rule.When)).OfType<SignalMeasure>();
}
