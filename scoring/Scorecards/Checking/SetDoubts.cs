namespace HealthScore.Scoring.Scorecards.Checking;

/// <summary>What is doubtful in scorecards beside each other, whatever the accounts are.</summary>
internal static class SetDoubts
{
    /// <param name="withTies">Whether to tell of scorecards that could claim the same account; a book tells whether any is.</param>
    public static IEnumerable<ScorecardWarning> Find(ScorecardSet set, bool withTies)
    {
        var cards = set.Scorecards;
        for (var i = 0; i < cards.Count; i++)
        {
            if (cards.Take(i).FirstOrDefault(earlier => Covers(earlier, cards[i])) is { } hiding)
            {
                yield return new ScorecardWarning(
                    WarningCodes.UnmatchedCard, cards[i].FileName, "applies_to",
                    $"Every account that fits \"{cards[i].Id}\" gets \"{hiding.Id}\" ({hiding.FileName}), which comes first by file name.",
                    "Give it another applies_to, or take one of them out.");
            }
            else if (withTies && cards.Take(i).FirstOrDefault(earlier => CanTie(earlier, cards[i])) is { } rival)
            {
                yield return new ScorecardWarning(
                    WarningCodes.Tie, cards[i].FileName, "applies_to",
                    $"An account can fit both \"{rival.Id}\" ({rival.FileName}) and \"{cards[i].Id}\" equally; then the file name decides.",
                    "Add a key to applies_to of the one that should win.");
            }
        }
    }

    // It comes first, is as specific, and takes whatever the other takes.
    private static bool Covers(Scorecard first, Scorecard other) =>
        first.AppliesTo.Count == other.AppliesTo.Count
        && first.AppliesTo.All(filter => other.AppliesTo.Any(theirs =>
            theirs.Key == filter.Key && theirs.Values.All(filter.Values.Contains)));

    private static bool CanTie(Scorecard a, Scorecard b) =>
        a.AppliesTo.Count == b.AppliesTo.Count
        && a.AppliesTo.All(filter => b.AppliesTo.FirstOrDefault(theirs => theirs.Key == filter.Key) is not { } theirs
            || theirs.Values.Intersect(filter.Values, StringComparer.Ordinal).Any());
}
