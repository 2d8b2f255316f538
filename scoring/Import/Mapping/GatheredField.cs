using System.Globalization;

namespace HealthScore.Scoring.Import.Mapping;

/// <summary>One field of one account while rows about it come in.</summary>
internal sealed class GatheredField(Take take)
{
    private string? _text;
    private string? _by;
    private decimal _sum;
    private long _count;

    /// <summary>Null when no row said anything.</summary>
    public string? Result => _count == 0 ? null : take switch
    {
        Take.Sum => _sum.ToString(CultureInfo.InvariantCulture),
        Take.Count => _count.ToString(CultureInfo.InvariantCulture),
        _ => _text,
    };

    public void Add(string text, string? by)
    {
        var isFirst = _count++ == 0;
        if (take == Take.Sum && FieldValue.TryAmount(text, out var amount)) _sum += amount;
        if (take is Take.Sum or Take.Count || (!isFirst && !Wins(text, by))) return;
        _text = text;
        _by = by;
    }

    private bool Wins(string text, string? by) => take switch
    {
        Take.First => by is not null && _by is not null && Compare(by, _by) < 0,
        Take.Min => Compare(text, _text!) < 0,
        Take.Max => Compare(text, _text!) > 0,
        // A row without a place in the order comes before those with one.
        _ => by is null ? _by is null : _by is null || Compare(by, _by) >= 0,
    };

    // ISO dates sort as text; numbers do not.
    private static int Compare(string left, string right) =>
        CellParser.TryNumber(left, out var a) && CellParser.TryNumber(right, out var b)
            ? a.CompareTo(b)
            : string.CompareOrdinal(left, right);
}
