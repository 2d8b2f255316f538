using HealthScore.Bot.People;

namespace HealthScore.Bot.Understanding;

/// <summary>Text to intent, accounts and filters. Deterministic; no I/O beyond the account directory.</summary>
internal interface IUnderstanding
{
    /// <param name="text">What was typed; up to any length, any script.</param>
    /// <param name="asker">Who asks; their own accounts come first in candidates. Null for somebody unknown.</param>
    /// <param name="before">What was asked just before; null at the beginning.</param>
    Understood Understand(string text, Person? asker, TurnBefore? before = null);
}
