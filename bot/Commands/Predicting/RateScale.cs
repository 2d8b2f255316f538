using System.Globalization;
using HealthScore.Scoring.Backtest;

namespace HealthScore.Bot.Commands.Predicting;

/// <summary>From churn rates to heights of a picture, with round marks.</summary>
internal sealed class RateScale
{
    private static readonly double[] Steps = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2];

    private readonly double _step;
    private readonly double _highest;
    private readonly double _top;
    private readonly double _bottom;

    public RateScale(IEnumerable<BandOutcome> bands, double top, double bottom)
    {
        var reach = Math.Clamp(bands.Max(band => band.RateInterval()?.High) ?? 1, 0.002, 1);
        _step = Steps.FirstOrDefault(step => reach / step <= 6, Steps[^1]);
        _highest = Math.Min(1, Math.Ceiling((reach / _step) - 1e-9) * _step);
        _top = top;
        _bottom = bottom;
    }

    public IEnumerable<double> Marks()
    {
        for (var i = 0; i * _step <= _highest + 1e-9; i++) yield return i * _step;
    }

    public double Y(double rate) => _bottom - (rate / _highest * (_bottom - _top));

    public string Name(double rate) =>
        (rate * 100).ToString(_step < 0.01 ? "0.0'%'" : "0'%'", CultureInfo.InvariantCulture);
}
