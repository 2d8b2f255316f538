using System.Collections.Concurrent;

namespace HealthScore.Bot.Understanding.Grammar;

/// <summary>
/// A small number for each name that a grammar has, the same in every language, so that what is in a sentence is a set
/// of bits. Only grammars add names; what accounts and people are called never does.
/// </summary>
internal static class MeaningIds
{
    private static readonly ConcurrentDictionary<string, int> Known = new(StringComparer.Ordinal);
    private static readonly Lock Adding = new();

    public static int Of(string name)
    {
        if (Known.TryGetValue(name, out var id)) return id;
        lock (Adding) return Known.GetOrAdd(name, _ => Known.Count);
    }

    /// <summary>-1 when no grammar has it.</summary>
    public static int Find(string name) => Known.TryGetValue(name, out var id) ? id : -1;
}
