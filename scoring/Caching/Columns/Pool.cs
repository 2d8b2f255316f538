namespace HealthScore.Scoring.Caching.Columns;

/// <summary>
/// Values by small numbers, so that a column of a few different ones takes 4 bytes a row and is compared as a number. Code 0 is
/// absence. It only grows: codes given once stay. One writer at a time; readers hold a <see cref="PoolView{T}"/>.
/// </summary>
internal sealed class Pool<T>(IEqualityComparer<T>? comparer = null)
    where T : notnull
{
    private readonly Dictionary<T, int> _codes = new(comparer);
    private T?[] _values = new T?[8];
    private int _count = 1;

    public PoolView<T> View => new(_values, _count);

    public int CodeOf(T value)
    {
        if (_codes.TryGetValue(value, out var known)) return known;
        // Readers of an older view keep the former array.
        if (_count == _values.Length) Array.Resize(ref _values, _count * 2);
        _values[_count] = value;
        _codes.Add(value, _count);
        return _count++;
    }
}
