using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Measures;

/// <summary>What is read, and as of when.</summary>
/// <param name="Account">Attributes as valid then.</param>
/// <param name="History">Signals of any time; those after the instant are not looked at.</param>
/// <param name="AsOf">UTC ticks.</param>
internal readonly record struct ReadingContext(Account Account, SignalHistory History, long AsOf);
