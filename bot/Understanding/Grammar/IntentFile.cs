namespace HealthScore.Bot.Understanding.Grammar;

/// <summary>An intent as it is written.</summary>
internal sealed class IntentFile
{
    public string Account { get; init; } = "";

    public Dictionary<string, double> Cues { get; init; } = [];

    public List<string> Filters { get; init; } = [];
}
