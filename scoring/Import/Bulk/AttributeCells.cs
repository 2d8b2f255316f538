using System.Text;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Import.Bulk;

/// <summary>
/// The attributes of a row as one byte string, the same for the same attributes: the cells with commas between them or, where a
/// cell holds a comma itself, after a byte that no text has and with that byte between them.
/// </summary>
internal sealed class AttributeCells
{
    private const byte Comma = (byte)',';
    private const byte NoText = 0xFF;

    private byte[] _joined = new byte[256];
    private int _length;
    private bool _anyComma;

    public ReadOnlySpan<byte> Joined => _joined.AsSpan(0, _length);

    public void Start() => (_length, _anyComma) = (0, false);

    public void Add(ReadOnlySpan<byte> cell)
    {
        // The first place is for the sign that cells hold commas; Finish takes it away otherwise.
        if (_joined.Length - _length < cell.Length + 1) Array.Resize(ref _joined, (_joined.Length * 2) + cell.Length);
        _joined[_length++] = NoText;
        cell.CopyTo(_joined.AsSpan(_length));
        _length += cell.Length;
        _anyComma |= cell.Contains(Comma);
    }

    public ReadOnlySpan<byte> Finish()
    {
        if (_anyComma || _length == 0) return Joined;
        Joined[1..].CopyTo(_joined);
        _length--;
        _joined.AsSpan(0, _length).Replace(NoText, Comma);
        return Joined;
    }

    /// <summary>The attributes among those asked for.</summary>
    /// <param name="joined">As <see cref="Finish"/> made it.</param>
    /// <param name="keys">Of the cells in their order; null for one that nobody reads.</param>
    public static SignalAttributes Read(ReadOnlySpan<byte> joined, string?[] keys)
    {
        List<KeyValuePair<string, string>>? pairs = null;
        var separator = joined is [NoText, ..] ? NoText : Comma;
        var rest = separator == NoText ? joined[1..] : joined;
        foreach (var key in keys)
        {
            var end = rest.IndexOf(separator);
            var cell = end < 0 ? rest : rest[..end];
            if (key is not null && !cell.IsEmpty) (pairs ??= []).Add(new(key, Encoding.UTF8.GetString(cell)));
            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        return pairs is null ? default : new SignalAttributes(pairs);
    }
}
