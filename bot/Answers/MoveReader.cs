using HealthScore.Cards.Composing;
using HealthScore.Scoring.Caching;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Answers;

/// <summary>How one account's score moved over some days, the part that did most of it, and the course between.</summary>
internal sealed class MoveReader(IPastStore pasts, ChangeCalculator changes, ScoreCalculator scores)
{
    private const int CoursePoints = 8;

    private readonly MovementCalculator _movements = new(scores);

    /// <summary>Null where an end has no score.</summary>
    public async ValueTask<MoveNote?> ReadAsync(BookEntry entry, int days, Freshness freshness, CancellationToken cancellationToken)
    {
        if (await pasts.ReadPastAsync(entry.Account.Id, cancellationToken) is not { } past) return null;
        var today = UtcDay.Of(freshness.AsOf);
        var now = entry.LastLookOn(today);
        if (_movements.NewestOn(past.At, past.History, now, today.AddDays(-days)) is not { } from) return null;
        var then = UtcDay.EndOf(from.Day, now);
        var change = changes.Between(new ChangeEnd(past.SeenAt(then), then), new ChangeEnd(past.SeenAt(now), now));
        if (change.ScoreDifference is not { } points) return null;
        return new MoveNote(points, days, Reason(change, points, entry.Score), Course(past, from.Day, today, now));
    }

    private static MoveReason? Reason(ScoreChange change, int points, AccountScore score)
    {
        IEnumerable<MoveReason> parts =
        [
            .. change.Metrics.Select(metric => new MoveReason(MoveReasonKind.Metric, metric.Id, metric.Part)),
            new(MoveReasonKind.Rule, Limit(score, points), change.Besides?.Rules ?? 0),
            new(MoveReasonKind.Rounding, null, change.Besides?.Rounding ?? 0),
            new(MoveReasonKind.Scorecard, null, change.FromScorecard),
        ];
        // Rounding explains nothing as long as anything else went the same way.
        return parts.Where(part => Math.Sign(part.Points) == Math.Sign(points))
            .OrderBy(part => part.Kind == MoveReasonKind.Rounding).ThenByDescending(part => Math.Abs(part.Points)).FirstOrDefault();
    }

    // The rule that holds the score where it is: down by the lowest cap, up by the highest floor.
    private static string? Limit(AccountScore score, int points) => points < 0
        ? score.Rules.Where(rule => rule.Cap is not null).MinBy(rule => rule.Cap)?.Id
        : score.Rules.Where(rule => rule.Floor is not null).MaxBy(rule => rule.Floor)?.Id;

    private IReadOnlyList<int> Course(AccountPast past, DateOnly from, DateOnly today, DateTimeOffset now)
    {
        var days = today.DayNumber - from.DayNumber;
        var points = Math.Min(days, CoursePoints - 1);
        var shown = Enumerable.Range(0, points + 1).Select(i => from.AddDays((int)((long)i * days / Math.Max(points, 1))));
        return [.. _movements.SnapshotsOf(past.At, past.History, now, shown).Select(snapshot => snapshot.Score).OfType<int>()];
    }
}
