using System.Numerics;

namespace HealthScore.Bot.Understanding.Finding;

/// <summary>Which letters occur in a text, a bit for each: rejects most texts without comparing them.</summary>
internal static class Letters
{
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var letters = 0UL;
        foreach (var c in text)
            if (c != ' ') letters |= 1UL << (c & 63);
        return letters;
    }

    /// <summary>False when two texts differ by more letters than <paramref name="edits"/> edits can explain.</summary>
    public static bool CouldBe(ulong letters, ulong others, int edits) => BitOperations.PopCount(letters ^ others) <= 2 * edits;
}
