namespace HealthScore.Cards.Composing;

/// <summary>The figure asked for, in one segment.</summary>
/// <param name="Name">Null for accounts without a segment.</param>
/// <param name="Line">By the segment's own target, where it has one.</param>
public sealed record KpiSegment(string? Name, KpiLine Line);
