namespace HealthScore.Bot.Tests.Understanding.Phrasings;

/// <summary>A text and what it should be understood as.</summary>
internal sealed record Phrasing(string Text, string Intent, string Accounts, string Filters);
