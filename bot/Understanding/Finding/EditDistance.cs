namespace HealthScore.Bot.Understanding.Finding;

/// <summary>How many slips of the hand lie between two words: a letter more, less, wrong, or two swapped, each one.</summary>
internal static class EditDistance
{
    private const int Longest = 96;

    // Latin keys, then Hebrew ones with their final letters as plain ones; three rows each.
    private static readonly string[] KeyRows = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "--קראטונמפ", "שדגכעיחלכפ", "זסבהנמצתצ"];

    private const int RowsOfAScript = 3;

    /// <summary>The distance, or <paramref name="most"/> + 1 for anything beyond <paramref name="most"/>.</summary>
    public static int Within(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant, int most)
    {
        if (Math.Abs(typed.Length - meant.Length) > most) return most + 1;
        TrimCommon(ref typed, ref meant);
        if (Math.Max(typed.Length, meant.Length) >= Longest) return most + 1;
        if (typed.IsEmpty || meant.IsEmpty) return Math.Max(typed.Length, meant.Length);
        Span<int> cells = stackalloc int[3 * Longest];
        Span<int> before = cells[..Longest], above = cells.Slice(Longest, Longest), row = cells.Slice(2 * Longest, Longest);
        for (var j = 0; j <= meant.Length; j++) above[j] = j;
        for (var i = 1; i <= typed.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= meant.Length; j++)
            {
                var cost = typed[i - 1] == meant[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + cost);
                if (i > 1 && j > 1 && typed[i - 1] == meant[j - 2] && typed[i - 2] == meant[j - 1]) best = Math.Min(best, before[j - 2] + 1);
                row[j] = best;
                if (best < least) least = best;
            }

            if (least > most) return most + 1;
            var free = before;
            before = above;
            above = row;
            row = free;
        }

        return Math.Min(above[meant.Length], most + 1);
    }

    /// <summary>
    /// The same path, weighed by how likely a hand slips that way; smaller is likelier. Only for ranking names that
    /// are equally many edits away.
    /// </summary>
    public static double Unlikelihood(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant)
    {
        if (Math.Max(typed.Length, meant.Length) >= Longest) return Longest;
        var width = meant.Length + 1;
        Span<double> cells = stackalloc double[3 * Longest];
        for (var j = 0; j < width; j++) cells[j] = j;
        for (var i = 1; i <= typed.Length; i++)
        {
            var row = cells.Slice(i % 3 * Longest, Longest);
            var above = cells.Slice((i - 1) % 3 * Longest, Longest);
            row[0] = i;
            for (var j = 1; j < width; j++)
            {
                var best = Math.Min(above[j] + MoreCost(typed, i - 1), Math.Min(row[j - 1] + 1, above[j - 1] + WrongCost(typed[i - 1], meant[j - 1])));
                if (i > 1 && j > 1 && typed[i - 1] == meant[j - 2] && typed[i - 2] == meant[j - 1])
                    best = Math.Min(best, cells[((i - 2) % 3 * Longest) + j - 2] + 0.8);
                row[j] = best;
            }
        }

        return cells[(typed.Length % 3 * Longest) + meant.Length];
    }

    private static double MoreCost(ReadOnlySpan<char> typed, int at) => at > 0 && typed[at] == typed[at - 1] ? 0.8 : 1.1;

    private static double WrongCost(char typed, char meant) => typed == meant ? 0 : AreNeighbours(typed, meant) ? 0.9 : 1.3;

    private static bool AreNeighbours(char a, char b)
    {
        for (var row = 0; row < KeyRows.Length; row++)
        {
            var at = KeyRows[row].IndexOf(a);
            if (at < 0) continue;
            var first = row / RowsOfAScript * RowsOfAScript;
            for (var other = Math.Max(first, row - 1); other <= Math.Min(first + RowsOfAScript - 1, row + 1); other++)
            {
                for (var place = Math.Max(0, at - 1); place <= Math.Min(KeyRows[other].Length - 1, at + 1); place++)
                    if (KeyRows[other][place] == b) return true;
            }
        }

        return false;
    }

    private static void TrimCommon(ref ReadOnlySpan<char> a, ref ReadOnlySpan<char> b)
    {
        var start = a.CommonPrefixLength(b);
        a = a[start..];
        b = b[start..];
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }
    }
}
