namespace HealthScore.Bot.Understanding.Finding;

/// <summary>How alike a text looks to others: the share of letter pairs they have in common (Dice), 0–1.</summary>
internal sealed class Likeness
{
    private const int Longest = 64;

    // A chain per slot, so that the pairs of many names are looked up without comparing each with each.
    private const int Slots = 128;

    private readonly string _text;
    private readonly int _pairs;
    private readonly sbyte[] _first = new sbyte[Slots];
    private readonly sbyte[] _next = new sbyte[Longest];

    public Likeness(string text)
    {
        _text = text;
        _pairs = Math.Min(text.Length, Longest) - 1;
        for (var i = 0; i < _pairs; i++)
        {
            var slot = Slot(text[i], text[i + 1]);
            _next[i] = _first[slot];
            _first[slot] = (sbyte)(i + 1);
        }
    }

    public double To(ReadOnlySpan<char> other)
    {
        if (_text.Length < 2 || other.Length < 2) return other.SequenceEqual(_text) ? 1 : 0;
        var pairs = Math.Min(other.Length, Longest) - 1;
        var used = 0UL;
        for (var j = 0; j < pairs; j++)
        {
            for (var i = _first[Slot(other[j], other[j + 1])] - 1; i >= 0; i = _next[i] - 1)
            {
                if ((used & (1UL << i)) != 0 || _text[i] != other[j] || _text[i + 1] != other[j + 1]) continue;
                used |= 1UL << i;
                break;
            }
        }

        return 2.0 * System.Numerics.BitOperations.PopCount(used) / (_pairs + pairs);
    }

    private static int Slot(char a, char b) => ((a * 31) + b) & (Slots - 1);
}
