using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace HealthScore.Scoring.Caching.Columns;

/// <summary>A handful of custom attributes in a quarter of a dictionary's memory; they are looked through one by one.</summary>
/// <param name="pairs">Each key once; belongs to this from here on.</param>
internal sealed class FewAttributes(KeyValuePair<string, string>[] pairs) : IReadOnlyDictionary<string, string>
{
    public static FewAttributes None { get; } = new([]);

    public int Count => pairs.Length;

    public IEnumerable<string> Keys => pairs.Select(pair => pair.Key);

    public IEnumerable<string> Values => pairs.Select(pair => pair.Value);

    public string this[string key] =>
        TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no attribute '{key}'.");

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        foreach (var pair in pairs)
        {
            if (pair.Key != key) continue;
            value = pair.Value;
            return true;
        }

        value = null;
        return false;
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, string>>)pairs).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
