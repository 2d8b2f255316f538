using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;
using HealthScore.Scoring.History;

namespace HealthScore.Cards.Composing;

/// <summary>"Better or worse?": direction, the last months, and where it would lead.</summary>
public static class TrendCard
{
    private const int UnitDays = 30;
    private const int ShortestSpan = 14;

    /// <param name="facts">The account with its movement.</param>
    /// <param name="months">Its scores at <see cref="MonthEnds"/>, oldest first; fewer when the history is shorter.</param>
    /// <param name="reader">For whom.</param>
    /// <param name="weeks">Its scores on days of <see cref="TrendWeeks"/>, oldest first, for the picture; null or few for none.</param>
    public static Card Compose(AccountFacts facts, IReadOnlyList<ScoreSnapshot> months, Reader reader, IReadOnlyList<ScoreSnapshot>? weeks = null)
    {
        var book = Wordings.Of(reader);
        var explained = new Explained(book, facts.Names);
        var blocks = new List<CardBlock>
        {
            new HeadingBlock(book.Say(TrendKeys.Title, Wordings.Name(facts.Account))),
            ScoreHeadline.Of(book, facts) with { Details = Changes(book, facts) },
        };
        blocks.AddRange(AccountNotices.Of(book, reader, facts, explained));
        blocks.Add(new TextBlock(Slope(book, facts.Movement) ?? book.Say(TrendKeys.TooShort, ShortestSpan)));
        if (TrendWeeks.Of(book, facts, weeks ?? []) is { } picture) blocks.Add(picture);
        blocks.AddRange(TrendMonths.Of(book, facts, months));
        blocks.AddRange(TrendForecast.Of(book, facts));
        if (months.Count > 0) blocks.Add(new TextBlock(book.Say(TrendKeys.Replayed), TextTone.Quiet));
        blocks.Add(new TextBlock(book.Provenance(reader, facts), TextTone.Quiet));
        return new Card { Language = book.Language, Summary = Summary(book, facts), Blocks = blocks, Buttons = facts.Buttons };
    }

    private static string? Slope(WordingBook book, ScoreMovement movement) => movement.PointsPer30Days is { } slope
        ? book.Say(TrendKeys.Slope, book.Formats.Signed(slope, 1), UnitDays)
        : null;

    private static List<string> Changes(WordingBook book, AccountFacts facts)
    {
        if (facts.ShownScore is null) return [];
        var movement = facts.Movement;
        var known = new[] { (movement.Delta7, 7), (movement.Delta30, 30), (movement.Delta90, 90) }
            .Where(change => change.Item1 is not null)
            .Select(change => book.Say(CommonKeys.ChangeIn, change.Item1!.Value, change.Item2))
            .ToList();
        return known.Count == 0 ? [book.Say(CommonKeys.NoChangeKnown)] : known;
    }

    private static string Summary(WordingBook book, AccountFacts facts)
    {
        var name = Wordings.Name(facts.Account);
        if (facts.ShownScore is not { } score) return book.Say(AccountKeys.SummaryUnknown, name);
        return book.Trend(facts.Movement.Direction) is { } trend && Slope(book, facts.Movement) is { } slope
            ? book.Say(TrendKeys.Summary, name, score, trend, slope)
            : book.Say(AccountKeys.Summary, name, score, book.BandMeaning(facts.ShownBand));
    }
}
