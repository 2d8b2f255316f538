using HealthScore.Scoring.Accounts;

namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>A version of an account that is to be stored.</summary>
internal readonly record struct AccountVersionRow(int Key, long Arrival, Account Account);
