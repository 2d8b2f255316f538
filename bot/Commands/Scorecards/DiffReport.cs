using HealthScore.Scoring.Scorecards.Comparing;

namespace HealthScore.Bot.Commands.Scorecards;

/// <summary>What another set of scorecards says, and what it would make of a book.</summary>
/// <param name="Before">What the caller called the first.</param>
/// <param name="After">What the caller called the second.</param>
internal sealed record DiffReport(string Before, string After, IReadOnlyList<CardDifference> Differences, BookShift Book);
