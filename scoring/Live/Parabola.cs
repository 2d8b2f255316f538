using System.Runtime.InteropServices;

namespace HealthScore.Scoring.Live;

/// <summary>A·t² + B·t + C.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Parabola(double A, double B, double C)
{
    public static Parabola operator +(Parabola left, Parabola right) =>
        new(left.A + right.A, left.B + right.B, left.C + right.C);

    public static Parabola operator -(Parabola of) => new(-of.A, -of.B, -of.C);

    /// <summary>The product of two straight lines, each with its slope and its value at 0.</summary>
    public static Parabola Of((double Slope, double At) left, (double Slope, double At) right) =>
        new(left.Slope * right.Slope, (left.Slope * right.At) + (left.At * right.Slope), left.At * right.At);

    /// <summary>When it first goes below 0, or touches it, of what starts at 0 or above; infinity when it never does.</summary>
    public double FirstBelowZero()
    {
        // What rounding has put below 0 is on it.
        var c = Math.Max(0, C);
        if (c == 0 && (B < 0 || (B == 0 && A < 0))) return 0;
        if (A == 0) return B < 0 ? -c / B : double.PositiveInfinity;
        var inside = (B * B) - (4 * A * c);
        if (inside < 0) return double.PositiveInfinity;
        // Without the difference of two near numbers.
        var q = -0.5 * (B + (B < 0 ? -Math.Sqrt(inside) : Math.Sqrt(inside)));
        return Math.Min(Ahead(q / A), q == 0 ? double.PositiveInfinity : Ahead(c / q));
    }

    private static double Ahead(double t) => t > 0 ? t : double.PositiveInfinity;
}
