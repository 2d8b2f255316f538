namespace HealthScore.Scoring.Caching;

/// <summary>Counters that tell what changed between two versions of one book without comparing them.</summary>
/// <param name="Accounts">Goes up when an account came or changed in anything it says.</param>
/// <param name="Names">Goes up when an account came, or its name or aliases changed.</param>
public readonly record struct BookVersions(long Accounts, long Names);
