using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.People;

/// <summary>Someone who talks with the bot.</summary>
/// <param name="TimeZone">An IANA zone, such as <c>Europe/Madrid</c>.</param>
internal sealed record Person(
    UserId Id,
    string Name,
    PersonRole Role,
    UserId? Manager,
    Language Language,
    string TimeZone,
    string? Team);
