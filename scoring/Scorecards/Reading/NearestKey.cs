namespace HealthScore.Scoring.Scorecards.Reading;

/// <summary>What somebody may have meant by a key that does not exist.</summary>
internal static class NearestKey
{
    // Two letters swapped count as two edits, so words of four letters get two.
    private const int ShortWord = 3;

    /// <summary>The known key nearest in spelling, or null when none is near.</summary>
    public static string? Of(string key, IEnumerable<string> known)
    {
        var (nearest, distance) = known
            .Select(candidate => (candidate, distance: Distance(key.ToLowerInvariant().Replace('-', '_'), candidate)))
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .FirstOrDefault();
        if (nearest is null) return null;
        var near = nearest.Length <= ShortWord ? 1 : Math.Max(2, nearest.Length / 3);
        return distance <= near ? nearest : null;
    }

    // Edits (Levenshtein), one row of the table at a time.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
