using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Caching.Columns;

/// <summary>Scores of <see cref="Chunk.Rows"/> accounts. Not changed once it is in a book.</summary>
internal sealed class ScoreColumns
{
    /// <summary>The score of an account without one.</summary>
    public const short None = -1;

    private double[]?[] _dimensions = [];

    private ScoreColumns(ScoreColumns? from)
    {
        Packed = Chunk.Column(from?.Packed);
        Band = Chunk.Column(from?.Band);
        Score = Chunk.Column(from?.Score);
        Raw = Chunk.Column(from?.Raw);
        Coverage = Chunk.Column(from?.Coverage);
        if (from is not null) _dimensions = [.. from._dimensions.Select(column => column is null ? null : Chunk.Column(column))];
    }

    public ScoreColumns() : this(null)
    {
    }

    /// <summary>From which the explained score is made.</summary>
    public AccountScore[] Packed { get; }

    /// <summary>A <see cref="Scores.Band"/>.</summary>
    public byte[] Band { get; }

    /// <summary>0–100, or <see cref="None"/>.</summary>
    public short[] Score { get; }

    /// <summary>NaN when absent.</summary>
    public double[] Raw { get; }

    public double[] Coverage { get; }

    public ScoreColumns Copy() => new(this);

    /// <summary>Scores of a dimension, NaN where an account has none; null when none of these accounts has one.</summary>
    public double[]? Dimension(int code) => code < _dimensions.Length ? _dimensions[code] : null;

    public void Set(int at, AccountScore score, Pools pools)
    {
        Packed[at] = score;
        Band[at] = (byte)score.Band;
        Score[at] = (short?)score.Score ?? None;
        Raw[at] = score.Raw ?? double.NaN;
        Coverage[at] = score.Coverage;
        foreach (var column in _dimensions)
            if (column is not null) column[at] = double.NaN;
        foreach (var dimension in score.Dimensions)
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
