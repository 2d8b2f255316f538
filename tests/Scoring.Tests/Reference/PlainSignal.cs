namespace HealthScore.Scoring.Tests.Reference;

internal sealed record PlainSignal(string Account, string Kind, DateTimeOffset At, double Value, string? Id, Dictionary<string, string> Attributes)
{
    /// <summary>Equal in everything there is to a row.</summary>
    public bool SameRow(PlainSignal other) =>
        Account == other.Account && Kind == other.Kind && At == other.At && Value == other.Value && Id == other.Id
        && Attributes.Count == other.Attributes.Count && Attributes.All(pair => other.Attributes.GetValueOrDefault(pair.Key) == pair.Value);
}
