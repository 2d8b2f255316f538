using HealthScore.Scoring.Accounts;

namespace HealthScore.Cards.Composing;

/// <summary>An account that may have been meant.</summary>
/// <param name="Id">What pressing it answers.</param>
/// <param name="Name">The account's name.</param>
/// <param name="Detail">What tells it from one of the same name, such as segment or owner; null for none.</param>
public sealed record AccountChoice(AccountId Id, string Name, string? Detail = null);
