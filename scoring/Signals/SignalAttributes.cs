using System.Collections;

namespace HealthScore.Scoring.Signals;

/// <summary>A signal's attributes: a small list sorted by key, equal by content. The default is empty.</summary>
public readonly struct SignalAttributes : IEquatable<SignalAttributes>, IReadOnlyCollection<KeyValuePair<string, string>>
{
    private readonly KeyValuePair<string, string>[]? _sorted;

    public SignalAttributes(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var sorted = pairs.ToArray();
        Array.Sort(sorted, static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        _sorted = sorted.Length == 0 ? null : sorted;
    }

    public int Count => _sorted?.Length ?? 0;

    /// <summary>The attribute's value, or null when it is absent.</summary>
    public string? this[string key]
    {
        get
        {
            foreach (var pair in AsSpan())
            {
                if (pair.Key == key) return pair.Value;
            }

            return null;
        }
    }

    public ReadOnlySpan<KeyValuePair<string, string>> AsSpan() => _sorted;

    public bool Equals(SignalAttributes other) => AsSpan().SequenceEqual(other.AsSpan());

    public override bool Equals(object? obj) => obj is SignalAttributes other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var (key, value) in AsSpan())
        {
            hash.Add(key, StringComparer.Ordinal);
            hash.Add(value, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, string>>)(_sorted ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public static bool operator ==(SignalAttributes left, SignalAttributes right) => left.Equals(right);

    public static bool operator !=(SignalAttributes left, SignalAttributes right) => !left.Equals(right);
}
