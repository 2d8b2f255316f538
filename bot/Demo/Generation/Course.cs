namespace HealthScore.Bot.Demo.Generation;

/// <summary>
/// How a quantity goes over the days of the demo: straight lines between knots, level before the first and after the last.
/// Day 0 is the day the demo was first loaded, −365 the day its year begins.
/// </summary>
internal sealed class Course
{
    private readonly (double Day, double Value)[] _knots;

    private Course((double Day, double Value)[] knots) => _knots = knots;

    public static Course Flat(double value) => new([(0, value)]);

    /// <exception cref="ArgumentException">No knot, or days that do not increase.</exception>
    public static Course Through(params (double Day, double Value)[] knots)
    {
        if (knots.Length == 0) throw new ArgumentException("A course needs a knot.", nameof(knots));
        for (var i = 1; i < knots.Length; i++)
        {
            if (knots[i].Day > knots[i - 1].Day) continue;
            throw new ArgumentException(
                $"Day {knots[i].Day} of a course does not come after day {knots[i - 1].Day}.", nameof(knots));
        }

        return new(knots);
    }

    public double At(double day)
    {
        var next = Array.FindIndex(_knots, knot => knot.Day > day);
        if (next < 0) return _knots[^1].Value;
        if (next == 0) return _knots[0].Value;

        var (from, to) = (_knots[next - 1], _knots[next]);
        return from.Value + ((to.Value - from.Value) * (day - from.Day) / (to.Day - from.Day));
    }
}
