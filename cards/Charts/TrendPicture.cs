using System.Globalization;
using HealthScore.Cards.Model;

namespace HealthScore.Cards.Charts;

/// <summary>Draws a score over time: a line on the colours of the bands, with the bounds of the bands at the side.</summary>
internal static class TrendPicture
{
    public const int Width = 560;
    public const int Height = 180;

    private const int Left = 40;
    private const int Margin = 12;
    private const int Dot = 2;
    private const double Thickness = 1.5;
    private const double DiscRadius = 3.5;
    private const double LastRadius = 5.5;

    private static readonly Colour Paper = new(255, 255, 255);
    private static readonly Colour Red = new(250, 214, 216);
    private static readonly Colour Yellow = new(255, 240, 196);
    private static readonly Colour Green = new(214, 240, 212);
    private static readonly Colour Ink = new(36, 36, 36);
    private static readonly Colour Label = new(89, 89, 89);

    public static byte[] Png(ChartBlock chart) => PngWriter.Write(Draw(chart));

    public static Canvas Draw(ChartBlock chart)
    {
        var canvas = new Canvas(Width, Height);
        canvas.Fill(0, 0, Width, Height, Paper);
        var (green, yellow) = (Row(chart.Green), Row(chart.Yellow));
        canvas.Fill(Left, Row(100), Width - Margin, green, Green);
        canvas.Fill(Left, green, Width - Margin, yellow, Yellow);
        canvas.Fill(Left, yellow, Width - Margin, Row(0), Red);
        foreach (var bound in new[] { 100, chart.Green, chart.Yellow, 0 }.Distinct()) Bound(canvas, bound);
        Course(canvas, chart.Points);
        return canvas;
    }

    private static int Row(double score) => Margin + (int)Math.Round((100 - Math.Clamp(score, 0, 100)) * (Height - (2 * Margin)) / 100);

    private static void Bound(Canvas canvas, double bound)
    {
        var digits = Math.Round(bound).ToString(CultureInfo.InvariantCulture);
        var width = digits.Length * (DigitFont.Columns + 1) * Dot;
        canvas.Text(digits, Left - width - 4, Row(bound) - (DigitFont.Rows * Dot / 2), Dot, Label);
    }

    // A stretch without a score is a gap: nobody knows how the line went.
    private static void Course(Canvas canvas, IReadOnlyList<int?> points)
    {
        for (var i = 1; i < points.Count; i++)
            if (points[i - 1] is { } before && points[i] is { } now)
                canvas.Line((Column(i - 1, points.Count), Row(before)), (Column(i, points.Count), Row(now)), Thickness, Ink);
        for (var i = 0; i < points.Count; i++)
        {
            var (isLast, isAlone) = (i == points.Count - 1, IsAlone(points, i));
            if (points[i] is not { } score || !(isLast || isAlone)) continue;
            (double, double) at = (Column(i, points.Count), Row(score));
            canvas.Line(at, at, isLast ? LastRadius : DiscRadius, Ink);
        }
    }

    private static bool IsAlone(IReadOnlyList<int?> points, int at) =>
        (at == 0 || points[at - 1] is null) && (at == points.Count - 1 || points[at + 1] is null);

    private static double Column(int at, int count)
    {
        const double First = Left + LastRadius + 2;
        const double Last = Width - Margin - LastRadius - 2;
        return count < 2 ? Last : First + (at * (Last - First) / (count - 1));
    }
}
