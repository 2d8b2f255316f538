using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.KeyFigures;

/// <summary>Counts who reached two milestones within a period, the second not before the first.</summary>
internal sealed class ConversionFigure(Conversion conversion)
{
    private int _first;
    private int _second;

    public void Add(SignalHistory history, in Period period)
    {
        var end = period.End.UtcTicks;
        if (conversion.First.FirstIn(history, period.After.UtcTicks, end, inclusive: false) is not { } reached) return;
        _first++;
        if (conversion.Second.FirstIn(history, reached, end, inclusive: true) is not null) _second++;
    }

    public void Merge(ConversionFigure other)
    {
        _first += other._first;
        _second += other._second;
    }

    public KeyFigure Figure() =>
        KeyFigure.Ratio(conversion.Id, _second, _first, _first, new FigureDetail("reached", FigureUnit.Count, _second));
}
