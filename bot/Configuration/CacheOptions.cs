namespace HealthScore.Bot.Configuration;

/// <summary>What several instances share: the section <c>Cache</c>.</summary>
internal sealed record CacheOptions
{
    public const string Section = "Cache";

    /// <summary>
    /// Redis, as StackExchange.Redis writes it: <c>host:6379,password=…,ssl=true</c>. Empty: this instance shares nothing. May
    /// hold a password, so it is never logged.
    /// </summary>
    public string Redis { get; init; } = "";
}
