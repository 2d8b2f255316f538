namespace HealthScore.Cards.Composing;

/// <summary>Who looks after an account; null for nobody.</summary>
public sealed record OwnerFacts(CarePerson? Owner, CarePerson? Manager);
