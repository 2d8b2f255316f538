using HealthScore.Bot.Api.Problems;

namespace HealthScore.Bot.Api.Keys;

/// <summary>Who calls: a good key, or why there is none.</summary>
internal readonly record struct KeyCheck
{
    public KeyCheck(ApiKey key) => Key = key;

    public KeyCheck(Problem refusal) => Refusal = refusal;

    public ApiKey? Key { get; }

    public Problem? Refusal { get; }
}
