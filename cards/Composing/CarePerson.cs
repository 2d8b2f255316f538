namespace HealthScore.Cards.Composing;

/// <summary>Somebody who looks after an account.</summary>
/// <param name="Name">As people call them; the id of somebody unknown.</param>
/// <param name="Role">Null for somebody who is not in the list of people.</param>
/// <param name="Team">Null without one.</param>
/// <param name="IsReader">Whether the card is for them.</param>
public sealed record CarePerson(string Name, CareRole? Role, string? Team, bool IsReader);
