namespace HealthScore.Scoring.Scorecards;

/// <summary>From a measured value to a metric score: straight lines between points, flat beyond both ends.</summary>
public sealed class Curve
{
    private readonly CurvePoint[] _points;

    /// <param name="points">At least one; X strictly increasing and finite, scores 0–100.</param>
    /// <exception cref="ArgumentException">The points are not so.</exception>
    public Curve(IEnumerable<CurvePoint> points)
    {
        _points = [.. points];
        if (_points.Length == 0) throw new ArgumentException("A curve needs a point.", nameof(points));
        for (var i = 0; i < _points.Length; i++)
        {
            if (!double.IsFinite(_points[i].X) || _points[i].Score is not (>= 0 and <= 100))
                throw new ArgumentException("A point needs a finite X and a score of 0–100.", nameof(points));
            if (i > 0 && _points[i].X <= _points[i - 1].X)
                throw new ArgumentException("X must increase from point to point.", nameof(points));
        }
    }

    public IReadOnlyList<CurvePoint> Points => _points;

    /// <summary>The score of a value, 0–100.</summary>
    public double At(double x)
    {
        if (x <= _points[0].X) return _points[0].Score;
        for (var i = 1; i < _points.Length; i++)
        {
            var right = _points[i];
            if (x > right.X) continue;
            if (x == right.X) return right.Score;
            var left = _points[i - 1];
            // Halved, so that no pair of finite ends overflows.
            return left.Score + ((right.Score - left.Score) * (((x / 2) - (left.X / 2)) / ((right.X / 2) - (left.X / 2))));
        }

        return _points[^1].Score;
    }

    /// <summary>The straight line that a moving value is on: how steep it is, and where it ends.</summary>
    /// <param name="x">Where the value is.</param>
    /// <param name="isRising">Which way it moves.</param>
    /// <returns>The score per unit of X, and the X of the next point on the way; null when there is none.</returns>
    internal (double Slope, double? End) LineAt(double x, bool isRising)
    {
        // The first point ahead of a rising value, or the last one behind which a falling value is.
        var right = 0;
        while (right < _points.Length && (isRising ? _points[right].X <= x : _points[right].X < x)) right++;
        double? end = isRising
            ? right < _points.Length ? _points[right].X : null
            : right > 0 ? _points[right - 1].X : null;
        if (right == 0 || right == _points.Length) return (0, end);
        var (from, to) = (_points[right - 1], _points[right]);
        return ((to.Score - from.Score) / (to.X - from.X), end);
    }
}
