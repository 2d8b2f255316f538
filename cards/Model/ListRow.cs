using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.Model;

/// <summary>One account in a list; pressing it opens the account.</summary>
/// <param name="Mark">Band, shown as a coloured mark.</param>
/// <param name="Title">The account's name.</param>
/// <param name="Score">Number and band word, such as "38 at risk".</param>
/// <param name="Detail">A quiet line: change, ARR, what costs most. Null for none.</param>
/// <param name="Open">What pressing the row does; its title names the account for screen readers. Null for none.</param>
public sealed record ListRow(Band Mark, string Title, string Score, string? Detail, CardButton? Open);
