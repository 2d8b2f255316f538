namespace HealthScore.Cards.Model;

public sealed record Fact(string Name, string Value);
