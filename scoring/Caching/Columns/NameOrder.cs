namespace HealthScore.Scoring.Caching.Columns;

/// <summary>The order of names: by UTF-16 units with a–z taken as A–Z, so that it is the same on every machine.</summary>
internal static class NameOrder
{
    private const int UnitsInKey = 4;

    /// <summary>The first four units: where two keys differ, so do the names, in the same direction.</summary>
    public static ulong KeyOf(string name)
    {
        ulong key = 0;
        for (var i = 0; i < UnitsInKey; i++) key = (key << 16) | (i < name.Length ? Upper(name[i]) : '\0');
        return key;
    }

    public static int Compare(string left, string right)
    {
        var common = Math.Min(left.Length, right.Length);
        for (var i = 0; i < common; i++)
        {
            var difference = Upper(left[i]) - Upper(right[i]);
            if (difference != 0) return difference;
        }

        return left.Length - right.Length;
    }

    private static char Upper(char unit) => unit is >= 'a' and <= 'z' ? (char)(unit - 32) : unit;
}
