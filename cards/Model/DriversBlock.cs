namespace HealthScore.Cards.Model;

/// <summary>What moves the score, biggest first.</summary>
/// <param name="Title">Such as "What costs most".</param>
/// <param name="Lines">At least one.</param>
public sealed record DriversBlock(string Title, IReadOnlyList<DriverLine> Lines) : CardBlock;
