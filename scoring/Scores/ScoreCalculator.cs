using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Measures;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Scores;

/// <summary>
/// Scores accounts as of any instant, by the arithmetic of the product's scoring specification. Make one per set of
/// scorecards and keep it: it looks everything up once. Safe for several threads.
/// </summary>
public sealed class ScoreCalculator
{
    // Absorbs the order of summation, so that 74.5 is 75 whichever metric was added first.
    private const double Slack = 1e-9;

    private const int MetricsOnStack = 64;

    private readonly CompiledScorecard[] _cards;

    public ScoreCalculator(ScorecardSet scorecards)
    {
        ArgumentNullException.ThrowIfNull(scorecards);
        Scorecards = scorecards;
        _cards = [.. scorecards.Scorecards.Select(card => new CompiledScorecard(card))];
    }

    public ScorecardSet Scorecards { get; }

    /// <summary>The scorecard that applies to an account; null when none does.</summary>
    public Scorecard? CardFor(Account account) => Choose(account)?.Card;

    /// <summary>An account's score with its explanation.</summary>
    /// <param name="account">Attributes as valid at <paramref name="asOf"/>.</param>
    /// <param name="history">The account's signals; those after <paramref name="asOf"/> do not count.</param>
    /// <param name="asOf">Any offset; compared as UTC.</param>
    public AccountScore Calculate(Account account, SignalHistory history, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(history);
        return Choose(account) is { } card ? ScoreUnder(card, account, history, asOf) : WithoutCard(account.Id, asOf);
    }

    /// <summary>An account's score under a scorecard that need not be the account's own, for comparing.</summary>
    /// <param name="scorecard">Id of one of <see cref="Scorecards"/>.</param>
    /// <param name="account">Attributes as valid at <paramref name="asOf"/>.</param>
    /// <param name="history">The account's signals; those after <paramref name="asOf"/> do not count.</param>
    /// <param name="asOf">Any offset; compared as UTC.</param>
    /// <exception cref="ArgumentException">There is no such scorecard.</exception>
    public AccountScore CalculateUnder(string scorecard, Account account, SignalHistory history, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(history);
        var card = Array.Find(_cards, card => card.Card.Id == scorecard)
            ?? throw new ArgumentException($"There is no scorecard '{scorecard}'.", nameof(scorecard));
        return ScoreUnder(card, account, history, asOf);
    }

    private static AccountScore ScoreUnder(
        CompiledScorecard card, Account account, SignalHistory history, DateTimeOffset asOf)
    {
        var context = new ReadingContext(account, history, asOf.UtcTicks);
        var states = card.Metrics.Length <= MetricsOnStack
            ? stackalloc MetricState[card.Metrics.Length]
            : new MetricState[card.Metrics.Length];
        card.Evaluate(context, states);
        var totals = MetricTotals.Of(card, states);
        var rules = card.Fired(context);
        var score = Whole(card, totals, rules);
        return new AccountScore
        {
            Account = account.Id,
            AsOf = asOf.ToUniversalTime(),
            Scorecard = card.Card.Id,
            ScorecardVersion = card.Card.Version,
            Score = score,
            Band = BandOf(card, score),
            Raw = totals.Raw,
            Coverage = totals.Coverage,
            Dimensions = ScoreExplanation.Dimensions(card, states),
            Metrics = ScoreExplanation.Metrics(card, states, totals),
            Rules = rules,
            NewestSignalAt = card.NewestSignalAt(context),
        };
    }

    /// <summary>The same as <see cref="Calculate"/> without the explanation, and without allocating.</summary>
    /// <inheritdoc cref="Calculate"/>
    public ScoreSummary Summarize(Account account, SignalHistory history, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(history);
        if (Choose(account) is not { } card) return new ScoreSummary(null, Band.Unknown, null, 0);
        var context = new ReadingContext(account, history, asOf.UtcTicks);
        var states = card.Metrics.Length <= MetricsOnStack
            ? stackalloc MetricState[card.Metrics.Length]
            : new MetricState[card.Metrics.Length];
        card.Evaluate(context, states);
        var totals = MetricTotals.Of(card, states);
        var score = Whole(card, totals, card.Fired(context));
        return new ScoreSummary(score, BandOf(card, score), totals.Raw, totals.Coverage);
    }

    private static Band BandOf(CompiledScorecard card, int? score) =>
        score is { } whole ? card.Card.Bands.Of(whole) : Band.Unknown;

    private CompiledScorecard? Choose(Account account)
    {
        foreach (var card in _cards)
        {
            if (card.Matches(account)) return card;
        }

        return null;
    }

    // The whole number decides the band.
    private static int? Whole(CompiledScorecard card, in MetricTotals totals, IReadOnlyList<FiredRule> rules)
    {
        if (totals.Raw is not { } raw || totals.Coverage + Slack < card.Card.MinCoverage) return null;
        return (int)Math.Floor(RuleLimits.Apply(raw, rules) + 0.5 + Slack);
    }

    private static AccountScore WithoutCard(AccountId account, DateTimeOffset asOf) => new()
    {
        Account = account,
        AsOf = asOf.ToUniversalTime(),
        Scorecard = null,
        Score = null,
        Band = Band.Unknown,
        Raw = null,
        Coverage = 0,
        Dimensions = [],
        Metrics = [],
        Rules = [],
    };
}
