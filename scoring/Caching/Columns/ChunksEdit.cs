namespace HealthScore.Scoring.Caching.Columns;

/// <summary>Makes the next version of a book's chunks: copies one the first time that something in it changes.</summary>
internal sealed class ChunksEdit<T>(T[] from, Func<T, T> copy)
    where T : class
{
    private readonly HashSet<int> _own = [];
    private T[] _chunks = from;
    private int _count = from.Length;

    public T this[int chunk] => _chunks[chunk];

    /// <summary>The last call.</summary>
    public T[] Done()
    {
        if (_chunks.Length != _count) Array.Resize(ref _chunks, _count);
        return _chunks;
    }

    public void Add(T chunk)
    {
        if (_count == _chunks.Length) Array.Resize(ref _chunks, Math.Max(_count * 2, 8));
        _chunks[_count] = chunk;
        _own.Add(_count++);
    }

    /// <summary>A chunk that may be changed.</summary>
    public T Own(int chunk)
    {
        if (_own.Count == 0) _chunks = [.. _chunks];
        if (_own.Add(chunk)) _chunks[chunk] = copy(_chunks[chunk]);
        return _chunks[chunk];
    }
}
