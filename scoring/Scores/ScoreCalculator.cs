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
    internal const double Slack = 1e-9;

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
        return Explain(card, account.Id, asOf, states, card.Fired(context), card.NewestSignalAt(context));
    }

    private static AccountScore Explain(
        CompiledScorecard card, AccountId account, DateTimeOffset asOf, ReadOnlySpan<MetricState> states,
        IReadOnlyList<FiredRule> rules, DateTimeOffset? newestSignalAt)
    {
        var totals = MetricTotals.Of(card, states);
        var score = Whole(card, totals, rules);
        return new AccountScore
        {
            Account = account,
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
            NewestSignalAt = newestSignalAt,
        };
    }

    /// <summary>The same as <see cref="Calculate"/>, in the small form in which scores are kept.</summary>
    /// <inheritdoc cref="Calculate"/>
    public PackedScore Pack(Account account, SignalHistory history, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(history);
        if (Choose(account) is not { } card) return PackedScore.WithoutCard(asOf);
        var context = new ReadingContext(account, history, asOf.UtcTicks);
        var states = card.Metrics.Length <= MetricsOnStack
            ? stackalloc MetricState[card.Metrics.Length]
            : new MetricState[card.Metrics.Length];
        card.Evaluate(context, states);
        var totals = MetricTotals.Of(card, states);
        var rules = card.Fired(context);
        var score = Whole(card, totals, rules);
        return PackedScore.Of(
            card, asOf, new ScoreSummary(score, BandOf(card, score), totals.Raw, totals.Coverage), states, rules,
            card.NewestSignalAt(context));
    }

    /// <summary>The explained score again, the same to the last bit as <see cref="Calculate"/> gave when it was packed.</summary>
    /// <param name="account">Whose score it is.</param>
    /// <param name="packed">From <see cref="Pack"/>, by this calculator or another.</param>
    /// <returns>Null when its scorecard is not among <see cref="Scorecards"/> any more, or says something else now.</returns>
    public AccountScore? Unpack(AccountId account, PackedScore packed)
    {
        ArgumentNullException.ThrowIfNull(packed);
        if (packed.Scorecard is null) return WithoutCard(account, packed.AsOf);
        if (Unpack(packed, out var card) is not { } states) return null;
        IReadOnlyList<FiredRule> rules = [.. packed.Rules.Select(card.FiredAgain).OfType<FiredRule>()];
        return Explain(card, account, packed.AsOf, states, rules, packed.NewestSignalAt);
    }

    /// <summary>The dimension scores of a packed score alone; none where <see cref="Unpack(AccountId, PackedScore)"/> gives null.</summary>
    public IReadOnlyList<DimensionScore> DimensionsOf(PackedScore packed)
    {
        ArgumentNullException.ThrowIfNull(packed);
        return Unpack(packed, out var card) is { } states ? ScoreExplanation.Dimensions(card, states) : [];
    }

    private MetricState[]? Unpack(PackedScore packed, out CompiledScorecard card)
    {
        card = Array.Find(_cards, card => card.Card.Id == packed.Scorecard)!;
        if (card is null || card.Fingerprint != packed.Fingerprint) return null;
        var readings = packed.Readings();
        if (readings.Length != card.Metrics.Length) return null;
        var states = new MetricState[readings.Length];
        for (var i = 0; i < states.Length; i++) states[i] = card.Metrics[i].Of(readings[i]);
        return states;
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

    internal CompiledScorecard? Choose(Account account)
    {
        foreach (var card in _cards)
        {
            if (card.Matches(account)) return card;
        }

        return null;
    }

    // The whole number decides the band.
    internal static int? Whole(CompiledScorecard card, in MetricTotals totals, IReadOnlyList<FiredRule> rules)
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
