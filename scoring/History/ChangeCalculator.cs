using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.History;

/// <summary>
/// Explains how a score came from one instant to another. Where the scorecard changed, both ends are looked at under one
/// scorecard (the later, or else the earlier), so that what the scorecard did is told apart from what the customer did.
/// Safe for several threads.
/// </summary>
public sealed class ChangeCalculator
{
    // An author may change a scorecard without raising its version; less than this is only arithmetic.
    private const double Slack = 1e-9;

    private readonly ScoreCalculator _scores;
    private readonly Dictionary<string, Scorecard> _cards;

    public ChangeCalculator(ScoreCalculator scores)
    {
        _scores = scores ?? throw new ArgumentNullException(nameof(scores));
        _cards = scores.Scorecards.Scorecards.ToDictionary(card => card.Id, StringComparer.Ordinal);
    }

    public ScoreChange Between(ChangeEnd from, ChangeEnd to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        // Compared under the later scorecards, also where these are not in force any more.
        if (to.Under is { } later && later != _scores) return new ChangeCalculator(later).Between(from, to);
        var (a, b) = (Compute(from), Compute(to));
        var former = from.Under is { } then && then != _scores
            ? then.Calculate(from.Seen.Account, from.Seen.History, from.AsOf)
            : null;
        var (shownA, shownB) = Shown(former is null ? from : WithoutRecord(from), former ?? a, to, b);
        var (card, commonA, commonB) = UnderOneCard(from, a, to, b);
        var rawChange = shownB.Raw - shownA.Raw;
        var split = rawChange is not null && commonA?.Raw is not null && commonB?.Raw is not null;
        var metrics = card is null || commonA is null || commonB is null || (rawChange is not null && !split)
            ? []
            : new MetricSplit(card, rawChange is null ? commonA with { Raw = null } : commonA, commonB).Changes();
        var fromScorecard = FromScorecard(rawChange, split ? commonB!.Raw - commonA!.Raw : null);
        return new ScoreChange
        {
            From = shownA,
            To = shownB,
            ComparedUnder = card?.Id,
            Metrics = metrics,
            ScorecardChanged = (shownA.Scorecard, shownA.ScorecardVersion) != (shownB.Scorecard, shownB.ScorecardVersion)
                || Math.Abs(fromScorecard) > Slack,
            FromScorecard = fromScorecard,
            Besides = Besides(shownA, (former ?? a, from), shownB, (b, to)),
        };
    }

    // What can be computed exactly need not be looked up.
    private static ChangeEnd WithoutRecord(ChangeEnd end) => end with { Recorded = null };

    private AccountScore Compute(ChangeEnd end) => _scores.Calculate(end.Seen.Account, end.Seen.History, end.AsOf);

    // With nothing to compare under one scorecard, all of the change is the scorecard's: never blame the customer.
    private static double FromScorecard(double? rawChange, double? underOneCard) => rawChange - (underOneCard ?? 0) ?? 0;

    private static (ShownScore From, ShownScore To) Shown(ChangeEnd from, AccountScore a, ChangeEnd to, AccountScore b)
    {
        var (recordA, recordB) = (Outdated(from, a), Outdated(to, b));
        // Under one former scorecard on both days nothing changed but the days: look at both under today's.
        if (recordA is not null && recordB is not null
            && (recordA.Scorecard, recordA.ScorecardVersion) == (recordB.Scorecard, recordB.ScorecardVersion))
            (recordA, recordB) = (null, null);
        return (
            recordA is null ? ShownScore.Of(a, from.Override) : ShownScore.Of(recordA, from.AsOf, from.Override),
            recordB is null ? ShownScore.Of(b, to.Override) : ShownScore.Of(recordB, to.AsOf, to.Override));
    }

    private static DaySnapshot? Outdated(ChangeEnd end, AccountScore computed) =>
        end.Recorded is { } recorded && !recorded.IsUnderTheScorecardOf(computed) ? recorded : null;

    private (Scorecard? Card, AccountScore? From, AccountScore? To) UnderOneCard(
        ChangeEnd from, AccountScore a, ChangeEnd to, AccountScore b)
    {
        (Scorecard? Card, AccountScore? From, AccountScore? To) best = (null, null, null);
        foreach (var id in new[] { b.Scorecard, a.Scorecard })
        {
            if (id is null || (best.Card is not null && best.Card.Id == id)) continue;
            var (under, then) = (Under(id, from, a), Under(id, to, b));
            if (under.Raw is not null && then.Raw is not null) return (_cards[id], under, then);
            if (best.Card is null) best = (_cards[id], under, then);
        }

        return best;
    }

    private AccountScore Under(string card, ChangeEnd end, AccountScore computed) => computed.Scorecard == card
        ? computed
        : _scores.CalculateUnder(card, end.Seen.Account, end.Seen.History, end.AsOf);

    private static BesidesMetrics? Besides(
        ShownScore shownA, (AccountScore Score, ChangeEnd End) a, ShownScore shownB, (AccountScore Score, ChangeEnd End) b)
    {
        if (shownB.Score - shownA.Score - (shownB.Raw - shownA.Raw) is not { } total) return null;
        if (shownA.IsRecorded || shownB.IsRecorded) return new BesidesMetrics(total, null, null, null);
        var (before, after) = (Steps(a.Score, a.End.Override), Steps(b.Score, b.End.Override));
        return new BesidesMetrics(
            total, after.Rules - before.Rules, after.Rounding - before.Rounding, after.Override - before.Override);
    }

    private static (double Rules, double Rounding, double Override) Steps(AccountScore score, int? byHand)
    {
        var raw = score.Raw!.Value;
        var ruled = RuleLimits.Apply(raw, score.Rules);
        var rounded = score.Score ?? ruled;
        return (ruled - raw, rounded - ruled, (byHand ?? rounded) - rounded);
    }
}
