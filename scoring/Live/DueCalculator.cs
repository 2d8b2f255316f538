using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Measures;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Live;

/// <summary>
/// Tells until when a score stands if nothing arrives: the first instant at which score, band or fired rules can be others.
/// Jumps, such as a signal leaving a window, are exact to the tick. Where a number only moves, such as days since, the score is
/// computed again at most <see cref="LongestWait"/> later, so that what is explained stays about right, and a passed bound shows
/// within <see cref="Lateness"/>. Safe for several threads.
/// </summary>
public sealed class DueCalculator(ScoreCalculator scores)
{
    /// <summary>How late, at most, a score shows what moving numbers did to it.</summary>
    public static readonly TimeSpan Lateness = TimeSpan.FromSeconds(1);

    /// <summary>The same, where a change of days since is measured, which moves along no straight line.</summary>
    public static readonly TimeSpan CurvedLateness = TimeSpan.FromMinutes(1);

    /// <summary>A score with a moving number stands at most so long.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    // Beyond, instants in ticks are not exact any more.
    private const double Centuries = 100_000;

    // Over a quarter of a day, so that a book that was computed at once is not due at once.
    private static readonly TimeSpan Spread = TimeSpan.FromHours(6);

    /// <summary>The instant; null when time alone will never change anything.</summary>
    /// <param name="account">Attributes as valid at <paramref name="asOf"/>.</param>
    /// <param name="history">The account's signals, future ones among them.</param>
    /// <param name="asOf">When the score was computed.</param>
    public DateTimeOffset? DueAfter(Account account, SignalHistory history, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(history);
        if (scores.Choose(account) is not { } card) return null;
        var context = new ReadingContext(account, history, asOf.UtcTicks);
        var states = new MetricState[card.Metrics.Length];
        card.Evaluate(context, states);
        var course = new ScoreCourse();
        for (var i = 0; i < states.Length; i++) course.Add(card.Metrics[i], states[i], card.Metrics[i].Reader.Follow(context));
        var crossing = RuleCrossing(card, context, course);
        crossing = Math.Min(crossing, ScoreCrossing(card, context, states, course));
        return Earliest(asOf.UtcTicks, account.Id, course, Math.Min(crossing, course.NextPoint));
    }

    private static DateTimeOffset? Earliest(long now, AccountId account, ScoreCourse course, double crossing)
    {
        var due = course.NextJump;
        if (crossing < Centuries)
            due = Math.Min(due, now + (long)(crossing * TimeSpan.TicksPerDay) + (Lateness.Ticks / 2));
        if (course.IsCurved) due = Math.Min(due, now + CurvedLateness.Ticks);
        else if (course.Moves) due = Math.Min(due, now + Wait(account));
        return due > DateTimeOffset.MaxValue.UtcTicks ? null : new DateTimeOffset(due, TimeSpan.Zero);
    }

    private static long Wait(AccountId account)
    {
        var hash = 2_166_136_261u;
        foreach (var letter in account.Value) hash = (hash ^ letter) * 16_777_619u;
        // Ids that differ in a digit must differ in the first bits, which count.
        hash = (hash ^ (hash >> 16)) * 0x85EB_CA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2_AE35;
        hash ^= hash >> 16;
        return LongestWait.Ticks - (long)(Spread.Ticks * (hash / (double)uint.MaxValue));
    }

    private static double RuleCrossing(CompiledScorecard card, in ReadingContext context, ScoreCourse course)
    {
        var first = double.PositiveInfinity;
        foreach (var (rule, reader) in card.Rules)
        {
            var going = reader.Follow(context);
            course.Jump(going);
            if (!going.Moves) continue;
            var reading = reader.Read(context);
            if (!reading.IsPresent) continue;
            if (going.IsCurved) return Math.Min(first, CurvedLateness.TotalDays / 2);
            var bound = rule.Over ?? rule.Under!.Value;
            var days = (bound - reading.Value) / going.Slope;
            if (days >= 0) first = Math.Min(first, days);
        }

        return first;
    }

    private static double ScoreCrossing(
        CompiledScorecard card, in ReadingContext context, ReadOnlySpan<MetricState> states, ScoreCourse course)
    {
        var totals = MetricTotals.Of(card, states);
        var rules = card.Fired(context);
        if (!course.Moves || ScoreCalculator.Whole(card, totals, rules) is not { } score) return double.PositiveInfinity;
        var covered = (totals.Coverage + ScoreCalculator.Slack - card.Card.MinCoverage) * card.TotalWeight;
        var first = new Parabola(0, course.CoveredSlope, covered).FirstBelowZero();
        var (low, high) = (score - 0.5 - ScoreCalculator.Slack, score + 0.5 - ScoreCalculator.Slack);
        // A floor holds the score up, a cap holds it down, wherever the raw score goes.
        if (RuleLimits.Apply(double.NegativeInfinity, rules) < low) first = Math.Min(first, course.Above(low).FirstBelowZero());
        if (RuleLimits.Apply(double.PositiveInfinity, rules) >= high)
            first = Math.Min(first, (-course.Above(high)).FirstBelowZero());
        return first;
    }
}
