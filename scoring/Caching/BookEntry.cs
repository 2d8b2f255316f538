using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Caching;

/// <summary>An account with its score.</summary>
public sealed record BookEntry(Account Account, AccountScore Score);
