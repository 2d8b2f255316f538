using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Storage;

/// <summary>An account with all that was observed about it: what a score is computed from.</summary>
public sealed record AccountSignals(Account Account, SignalHistory History);
