using System.Runtime.CompilerServices;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Scoring.Measures;

/// <summary>
/// A measure made ready for reading many accounts: its source, then <c>absent</c>, then <c>per</c>, in this order. A value
/// beyond what a double can hold is missing.
/// </summary>
internal sealed class MeasureReader
{
    private readonly IMeasureSource _source;
    private readonly double? _absent;
    private readonly AccountAttribute? _per;

    public MeasureReader(Measure measure)
    {
        _source = measure switch
        {
            SignalMeasure signals => new SignalSource(signals),
            AttributeMeasure attribute => new AttributeSource(attribute.Attribute),
            DateMeasure date => new DateSource(date.Attribute),
            _ => throw new ArgumentException($"No source reads a {measure.GetType().Name}.", nameof(measure)),
        };
        _absent = measure.Absent;
        _per = measure.Per is { } per ? new AccountAttribute(per) : null;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Reading Read(in ReadingContext context)
    {
        var reading = _source.Read(context);
        if (!(reading.IsPresent && double.IsFinite(reading.Value))) reading = Absent(reading);
        return _per is null || !reading.IsPresent ? reading : Divided(reading, _per.Number(context.Account));
    }

    /// <summary>How what is read now goes on.</summary>
    public ReadingCourse Follow(in ReadingContext context)
    {
        var reading = _source.Read(context);
        var course = _source.Follow(context, reading.IsPresent && double.IsFinite(reading.Value));
        return _per?.Number(context.Account) is { } divisor and > 0 ? course with { Slope = course.Slope / divisor } : course;
    }

    private Reading Absent(Reading reading) =>
        _absent is { } absent ? Reading.Of(absent) : Reading.Missing(reading.Freshness);

    private static Reading Divided(Reading reading, double? divisor) =>
        divisor > 0 && double.IsFinite(reading.Value / divisor.Value)
            ? reading with { Value = reading.Value / divisor.Value }
            : Reading.Missing(reading.Freshness);
}
