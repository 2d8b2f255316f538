using HealthScore.Bot.Understanding.Finding;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Understanding.Reading;

/// <summary>What a sentence is read against, whatever its language.</summary>
/// <param name="Visible">What it refuses does not exist.</param>
/// <param name="Today">The asker's day.</param>
/// <param name="Before">What was asked just before; null at the beginning.</param>
internal sealed record Scene(AccountDirectory Directory, PeopleNames People, Predicate<Account> Visible, DateOnly Today, TurnBefore? Before);
