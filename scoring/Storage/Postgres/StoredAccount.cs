using HealthScore.Scoring.Accounts;

namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>What a write finds stored about an account that arrives.</summary>
/// <param name="Current">The arrival of the current version, perhaps of this write.</param>
/// <param name="Former">What it was before this write; null when it came new in it.</param>
/// <param name="FormerArrival">The arrival of that version.</param>
internal sealed record StoredAccount(int Key, long Current, Account? Former, long FormerArrival);
