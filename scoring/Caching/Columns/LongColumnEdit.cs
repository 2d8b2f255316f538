namespace HealthScore.Scoring.Caching.Columns;

/// <summary>Makes the next version of a <see cref="LongColumn{T}"/>: copies a piece the first time that a value in it changes.</summary>
internal sealed class LongColumnEdit<T>(LongColumn<T> column, T[][] pieces)
    where T : struct, IEquatable<T>
{
    private readonly HashSet<int> _own = [];
    private T[][] _pieces = pieces;

    /// <summary>The last call.</summary>
    public LongColumn<T> Done() => _own.Count == 0 ? column : new LongColumn<T>(_pieces);

    /// <param name="row">At most one behind the last that there is.</param>
    public void Set(int row, T value)
    {
        var (piece, at) = (row / LongColumn<T>.Rows, row % LongColumn<T>.Rows);
        if (piece < _pieces.Length && _pieces[piece][at].Equals(value)) return;
        if (_own.Count == 0) _pieces = [.. _pieces];
        if (piece == _pieces.Length) Array.Resize(ref _pieces, piece + 1);
        if (_own.Add(piece)) _pieces[piece] = _pieces[piece] is { } former ? [.. former] : new T[LongColumn<T>.Rows];
        _pieces[piece][at] = value;
    }
}
