namespace HealthScore.Cards.Composing;

/// <summary>
/// Rounds parts of a sum to tenths so that the rounded parts still make the rounded sum: each part is rounded down, and the
/// missing tenths go to the parts that lost most (largest remainder; ties to the earlier part).
/// </summary>
internal static class Tenths
{
    private const double Tolerance = 1e-7;

    public static int Of(double value) => (int)Math.Floor(value * 10 + 0.5 + Tolerance);

    /// <param name="parts">Of either sign; together they are within half a tenth of <paramref name="total"/>.</param>
    /// <param name="total">What the result must add up to, in tenths.</param>
    /// <returns>The parts in tenths, in the same order.</returns>
    public static int[] Share(IReadOnlyList<double> parts, int total)
    {
        var rounded = new int[parts.Count];
        for (var i = 0; i < rounded.Length; i++) rounded[i] = (int)Math.Floor(parts[i] * 10 + Tolerance);
        var missing = total - rounded.Sum();
        var byLoss = Enumerable.Range(0, rounded.Length).OrderByDescending(i => parts[i] * 10 - rounded[i]).ToArray();
        for (var next = 0; missing > 0 && byLoss.Length > 0; next++, missing--) rounded[byLoss[next % byLoss.Length]]++;
        return rounded;
    }
}
