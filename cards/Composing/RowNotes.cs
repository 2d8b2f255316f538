using HealthScore.Cards.Wording;

namespace HealthScore.Cards.Composing;

/// <summary>Notes of list rows in words.</summary>
internal static class RowNotes
{
    private const int LongestTopic = 40;

    /// <summary>Null where a row has no note.</summary>
    public static string? Of(WordingBook book, AccountRow row) => row.Note switch
    {
        MoveNote move => Move(book, row, move),
        QuietNote quiet => book.Joined(
            quiet.SinceUse is { } use ? book.Say(ListKeys.RowUsed, use) : book.Say(ListKeys.RowNeverUsed),
            quiet.SinceTouch is { } touch ? book.Say(ListKeys.RowTouched, touch) : book.Say(ListKeys.RowNeverTouched)),
        TicketNote tickets => book.Joined(
            book.Say(BookTicketKeys.Count, tickets.Now), book.Say(BookTicketKeys.Before, tickets.Before), Topic(book, tickets.Topic)),
        _ => null,
    };

    public static string Topic(WordingBook book, string? topic) =>
        topic is null ? book.Say(BookTicketKeys.NoTopic) : CustomerText.Clean(Readable(topic), LongestTopic);

    private static string Move(WordingBook book, AccountRow row, MoveNote move) => book.Joined(
        book.Say(CommonKeys.ChangeIn, move.Points, move.Days),
        move.Reason is { } reason ? book.Say(ListKeys.RowReason, Reason(book, row, reason), book.Formats.Signed(reason.Points, 1)) : null,
        Course(move));

    // Bars that are all alike show nothing.
    private static string? Course(MoveNote move) =>
        Sparkline.Of(move.Course) is { Length: > 2 } bars && bars.AsSpan().ContainsAnyExcept(bars[0]) ? bars : null;

    private static string Reason(WordingBook book, AccountRow row, MoveReason reason) => reason.Kind switch
    {
        MoveReasonKind.Metric => Metric(new Explained(book, row.Names), row, reason.Id!),
        MoveReasonKind.Rule => row.Score.Rules.FirstOrDefault(rule => rule.Id == reason.Id) is { } fired
            ? new Explained(book, row.Names).Says(fired)
            : book.Say(ListKeys.ReasonRuleLeft),
        MoveReasonKind.Rounding => book.Say(WhyKeys.Rounding),
        _ => book.Say(ListKeys.ReasonScorecard),
    };

    private static string Metric(Explained explained, AccountRow row, string id) =>
        row.Score.Metrics.FirstOrDefault(metric => metric.Id == id) is { } metric ? explained.Says(metric) : explained.Metric(id);

    // Codes such as data_export are written for programs.
    private static string Readable(string topic) => topic.Replace('_', ' ');
}
