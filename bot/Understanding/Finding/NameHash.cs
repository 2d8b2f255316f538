namespace HealthScore.Bot.Understanding.Finding;

/// <summary>Hashes of names by their letters alone; blanks do not count, so "data bridge" is "databridge".</summary>
internal static class NameHash
{
    public const ulong Seed = 14695981039346656037;

    /// <summary>Continues a hash over further letters.</summary>
    public static ulong Extend(ulong hash, ReadOnlySpan<char> letters)
    {
        foreach (var c in letters)
            if (c != ' ') hash = (hash ^ c) * 1099511628211;
        return hash;
    }

    /// <summary>Two words of a name that follow each other.</summary>
    public static ulong Pair(int word, int next) => (((ulong)(uint)word << 32) | (uint)next) * 0xD6E8FEB86659FD93;

    /// <summary>32 bits in which every bit of the hash counts.</summary>
    public static uint Mixed(ulong hash) => (uint)(((hash ^ (hash >> 29)) * 0x9E3779B97F4A7C15) >> 32);
}
