using System.Runtime.CompilerServices;

namespace HealthScore.Scoring.Import;

/// <summary>
/// Numbers as nearly all files write them, such as <c>12</c> or <c>-0.25</c>; a hot path of imports, hence by hand. With at most
/// 15 digits both the digits and the power of ten are exact doubles, so the one division rounds as it should (Clinger 1990).
/// </summary>
internal static class PlainNumber
{
    private const int MostDigits = 15;

    private static readonly double[] Powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>False also for good numbers written in other ways.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryParse(ReadOnlySpan<byte> cell, out double value)
    {
        value = 0;
        var negative = cell is [(byte)'-', ..];
        var at = negative ? 1 : 0;
        var point = -1;
        long digits = 0;
        // A sign and a point more than there are digits.
        if (cell.Length > MostDigits + at + 1) return false;
        for (; at < cell.Length; at++)
        {
            var digit = (uint)(cell[at] - '0');
            if (digit <= 9) digits = (digits * 10) + digit;
            else if (cell[at] == '.' && point < 0 && at > (negative ? 1 : 0)) point = at;
            else return false;
        }

        var decimals = point < 0 ? 0 : cell.Length - 1 - point;
        var count = cell.Length - (negative ? 1 : 0) - (point < 0 ? 0 : 1);
        if (count is 0 or > MostDigits || (point >= 0 && decimals == 0)) return false;
        value = digits / Powers[decimals];
        if (negative) value = -value;
        return true;
    }
}
