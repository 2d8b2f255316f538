namespace HealthScore.Cards.Model;

/// <summary>A score over time as a picture. Time runs from left to right in every language.</summary>
/// <param name="Points">In equal steps of time, oldest first, 0–100; null where there was no score.</param>
/// <param name="Green">Lower bound of the green band, 0–100.</param>
/// <param name="Yellow">Lower bound of the yellow band.</param>
/// <param name="Alt">The same in words: for screen readers, and where no picture can be shown.</param>
public sealed record ChartBlock(IReadOnlyList<int?> Points, double Green, double Yellow, string Alt) : CardBlock;
