namespace HealthScore.Cards.Composing;

/// <summary>One line of the sum that ends in the shown score.</summary>
/// <param name="Kind">What sort of line it is.</param>
/// <param name="Tenths">Points in tenths, signed; for a total, the sum up to here.</param>
/// <param name="Index">Which metric or rule, in the score's own order; −1 for none.</param>
internal readonly record struct WhyPart(WhyPartKind Kind, int Tenths, int Index = -1)
{
    public double Points => Tenths / 10.0;
}
