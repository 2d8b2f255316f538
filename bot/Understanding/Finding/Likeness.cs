namespace HealthScore.Bot.Understanding.Finding;

/// <summary>How alike two texts look: the share of letter pairs they have in common (Dice), 0–1.</summary>
internal static class Likeness
{
    private const int Longest = 64;

    public static double Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length < 2 || b.Length < 2) return a.SequenceEqual(b) ? 1 : 0;
        a = a[..Math.Min(a.Length, Longest)];
        b = b[..Math.Min(b.Length, Longest)];
        Span<bool> used = stackalloc bool[Longest];
        var common = 0;
        for (var i = 0; i + 1 < a.Length; i++)
        {
            for (var j = 0; j + 1 < b.Length; j++)
            {
                if (used[j] || a[i] != b[j] || a[i + 1] != b[j + 1]) continue;
                used[j] = true;
                common++;
                break;
            }
        }

        return 2.0 * common / (a.Length + b.Length - 2);
    }
}
