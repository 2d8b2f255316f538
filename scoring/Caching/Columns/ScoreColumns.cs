using HealthScore.Scoring.Live;
using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Caching.Columns;

/// <summary>Standing scores of <see cref="Chunk.Rows"/> accounts. Not changed once it is in a book.</summary>
internal sealed class ScoreColumns
{
    /// <summary>The score of an account without one.</summary>
    public const short None = -1;

    private double[]?[] _dimensions = [];
    private ShownOverride?[]? _overrides;

    private ScoreColumns(ScoreColumns? from)
    {
        Packed = Chunk.Column(from?.Packed);
        Stamp = Chunk.Column(from?.Stamp);
        Band = Chunk.Column(from?.Band);
        Score = Chunk.Column(from?.Score);
        Raw = Chunk.Column(from?.Raw);
        Coverage = Chunk.Column(from?.Coverage);
        if (from is null) return;
        _dimensions = [.. from._dimensions.Select(column => column is null ? null : Chunk.Column(column))];
        if (from._overrides is not null) _overrides = Chunk.Column(from._overrides);
    }

    public ScoreColumns() : this(null)
    {
    }

    /// <summary>The bytes of a <see cref="PackedScore"/>, a third of its size in memory; null for an account never scored.</summary>
    public byte[]?[] Packed { get; }

    public long[] Stamp { get; }

    /// <summary>A <see cref="Scores.Band"/>, as shown.</summary>
    public byte[] Band { get; }

    /// <summary>0–100 as shown, or <see cref="None"/>.</summary>
    public short[] Score { get; }

    /// <summary>NaN when absent.</summary>
    public double[] Raw { get; }

    public double[] Coverage { get; }

    public ScoreColumns Copy() => new(this);

    /// <summary>Scores of a dimension, NaN where an account has none; null when none of these accounts has one.</summary>
    public double[]? Dimension(int code) => code < _dimensions.Length ? _dimensions[code] : null;

    public ShownOverride? Override(int at) => _overrides?[at];

    public void Set(int at, StandingScore standing, IReadOnlyList<DimensionScore> dimensions, Pools pools)
    {
        var summary = standing.Score?.Summary;
        Packed[at] = standing.Score is { } packed ? PackedBytes.Of(packed) : null;
        Stamp[at] = standing.Stamp;
        Band[at] = (byte)standing.ShownBand;
        Score[at] = (short?)standing.ShownScore ?? None;
        Raw[at] = summary?.Raw ?? double.NaN;
        Coverage[at] = summary?.Coverage ?? 0;
        if (standing.Override is not null) _overrides ??= new ShownOverride?[Chunk.Rows];
        if (_overrides is not null) _overrides[at] = standing.Override;
        foreach (var column in _dimensions)
            if (column is not null) column[at] = double.NaN;
        foreach (var dimension in dimensions)
            if (dimension.Score is { } value) DimensionAt(pools.Dimensions.CodeOf(dimension.Id))[at] = value;
    }

    private double[] DimensionAt(int code)
    {
        if (code >= _dimensions.Length) Array.Resize(ref _dimensions, code + 1);
        if (_dimensions[code] is { } known) return known;
        var column = new double[Chunk.Rows];
        Array.Fill(column, double.NaN);
        return _dimensions[code] = column;
    }
}
