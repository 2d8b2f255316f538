namespace HealthScore.Scoring.Caching;

/// <summary>How a number is spread over some accounts. Accounts without it do not count.</summary>
public sealed class BookSpread
{
    private readonly double[] _sorted;

    /// <param name="values">In any order, none NaN; belongs to the spread from here on.</param>
    internal BookSpread(double[] values)
    {
        Array.Sort(values);
        _sorted = values;
    }

    /// <summary>How many accounts have the number.</summary>
    public int Count => _sorted.Length;

    /// <summary>
    /// Where a value lies: the share of accounts below it, those with the same value counted half, 0–1. Null without accounts.
    /// </summary>
    public double? RankOf(double value)
    {
        if (Count == 0) return null;
        var below = FirstNotBelow(value);
        var end = below;
        while (end < Count && _sorted[end] == value) end++;
        return (below + ((end - below) / 2.0)) / Count;
    }

    /// <summary>The value below which a share of the accounts lies, between neighbours in a straight line.</summary>
    /// <param name="share">0–1: 0.5 is the median.</param>
    /// <returns>Null without accounts.</returns>
    public double? Quantile(double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        if (Count == 0) return null;
        var place = share * (Count - 1);
        var lower = (int)place;
        return lower == Count - 1
            ? _sorted[lower]
            : _sorted[lower] + ((place - lower) * (_sorted[lower + 1] - _sorted[lower]));
    }

    private int FirstNotBelow(double value)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_sorted[middle] < value) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
