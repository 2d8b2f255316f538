namespace HealthScore.Cards.Composing;

/// <summary>What a scorecard's metrics and rules are measured from: the kind of signal, or <see cref="AccountRecord"/>.</summary>
/// <param name="Metrics">Kind by metric id.</param>
/// <param name="Rules">Kind by rule id.</param>
public sealed record ScorecardSources(IReadOnlyDictionary<string, string> Metrics, IReadOnlyDictionary<string, string> Rules)
{
    /// <summary>In place of a kind, for what stands in the account's own attributes.</summary>
    public const string AccountRecord = "account";

    public static ScorecardSources None { get; } = new(new Dictionary<string, string>(0), new Dictionary<string, string>(0));
}
