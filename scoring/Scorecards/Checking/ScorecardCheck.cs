namespace HealthScore.Scoring.Scorecards.Checking;

/// <summary>Doubts about scorecards that are legal, in the order of the scorecards.</summary>
public static class ScorecardCheck
{
    /// <summary>From the files alone.</summary>
    public static IReadOnlyList<ScorecardWarning> Of(ScorecardSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return [.. Alone(set), .. SetDoubts.Find(set, withTies: true)];
    }

    /// <summary>From the files, and from what they make of a book.</summary>
    public static IReadOnlyList<ScorecardWarning> Of(BookSeen book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var hidden = SetDoubts.Find(book.Scorecards, withTies: false).ToList();
        var seen = new BookDoubts(book).Find().Where(warning =>
            !hidden.Exists(known => known.Code == warning.Code && known.File == warning.File));
        return [.. Alone(book.Scorecards), .. hidden, .. seen];
    }

    private static IEnumerable<ScorecardWarning> Alone(ScorecardSet set) =>
        set.Scorecards.SelectMany(card => new CardDoubts(card).Find());
}
