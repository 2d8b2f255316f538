using HealthScore.Scoring.Accounts;

namespace HealthScore.Scoring.History;

/// <summary>What an account was from an instant on, until its next version.</summary>
/// <param name="ValidFrom">From when these attributes hold.</param>
/// <param name="ArrivedAt">When the store learnt of them.</param>
/// <param name="Account">The account as a whole.</param>
public sealed record AccountVersion(DateTimeOffset ValidFrom, DateTimeOffset ArrivedAt, Account Account);
