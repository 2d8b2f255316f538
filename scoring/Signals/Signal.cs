using HealthScore.Scoring.Accounts;

namespace HealthScore.Scoring.Signals;

/// <summary>One dated observation about one account.</summary>
/// <param name="Account">Whom it is about.</param>
/// <param name="Kind">A dotted name, such as <c>usage.active_users</c>.</param>
/// <param name="At">When it was so; kept as UTC.</param>
/// <param name="Value">A finite number.</param>
/// <param name="Id">
/// Identity within account and kind: a later arrival with the same id replaces the earlier. Without one the whole row is
/// its identity.
/// </param>
/// <param name="Attributes">Further text about the observation, such as <c>feature</c> or <c>topic</c>.</param>
public readonly record struct Signal(
    AccountId Account,
    string Kind,
    DateTimeOffset At,
    double Value,
    string? Id,
    SignalAttributes Attributes);
