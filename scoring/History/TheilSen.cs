namespace HealthScore.Scoring.History;

/// <summary>
/// The slope that half of all pairs of points exceed (Theil 1950, Sen 1968): a few odd days do not bend it.
/// </summary>
internal static class TheilSen
{
    /// <summary>
    /// Median of the slopes of all pairs; of an even number, the mean of the middle two. Null without a pair.
    /// </summary>
    /// <param name="points">With different X.</param>
    public static double? Slope(IReadOnlyList<(double X, double Y)> points)
    {
        var slopes = new double[points.Count * (points.Count - 1) / 2];
        if (slopes.Length == 0) return null;
        var next = 0;
        for (var i = 0; i < points.Count; i++)
        {
            for (var j = i + 1; j < points.Count; j++)
            {
                slopes[next++] = (points[j].Y - points[i].Y) / (points[j].X - points[i].X);
            }
        }

        Array.Sort(slopes);
        var middle = slopes.Length / 2;
        return slopes.Length % 2 == 1 ? slopes[middle] : (slopes[middle - 1] + slopes[middle]) / 2;
    }
}
