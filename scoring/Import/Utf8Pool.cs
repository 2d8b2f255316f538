using System.Text;

namespace HealthScore.Scoring.Import;

/// <summary>
/// Gives the same string for the same bytes, so that a name repeated in millions of rows is kept once.
/// </summary>
/// <remarks>
/// Holds at most a fixed number of strings; what comes later is made anew each time. Not for several threads.
/// </remarks>
public sealed class Utf8Pool(int capacity = 1 << 20)
{
    private Entry[] _entries = new Entry[256];
    private int _count;

    /// <param name="bytes">Valid UTF-8.</param>
    public string Get(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return "";
        var hash = Hash(bytes);
        var mask = _entries.Length - 1;
        var slot = hash & mask;
        while (_entries[slot].Text is { } text)
        {
            if (_entries[slot].Hash == hash && bytes.SequenceEqual(_entries[slot].Bytes)) return text;
            slot = (slot + 1) & mask;
        }

        return Add(bytes, hash, slot);
    }

    private string Add(ReadOnlySpan<byte> bytes, int hash, int slot)
    {
        var text = Encoding.UTF8.GetString(bytes);
        if (_count >= capacity) return text;
        _entries[slot] = new Entry(hash, bytes.ToArray(), text);
        if (++_count * 2 > _entries.Length) Grow();
        return text;
    }

    private void Grow()
    {
        var larger = new Entry[_entries.Length * 2];
        foreach (var entry in _entries)
        {
            if (entry.Text is null) continue;
            var slot = entry.Hash & (larger.Length - 1);
            while (larger[slot].Text is not null) slot = (slot + 1) & (larger.Length - 1);
            larger[slot] = entry;
        }

        _entries = larger;
    }

    private static int Hash(ReadOnlySpan<byte> bytes)
    {
        // Seeded by the process, so that no file can be made to collide.
        var hash = default(HashCode);
        hash.AddBytes(bytes);
        return hash.ToHashCode();
    }

    private readonly record struct Entry(int Hash, byte[] Bytes, string? Text);
}
