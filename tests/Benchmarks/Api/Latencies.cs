using System.Diagnostics;

namespace HealthScore.Benchmarks.Api;

/// <summary>Times of many calls, from several threads.</summary>
internal sealed class Latencies
{
    private readonly Lock _gate = new();
    private readonly List<double> _milliseconds = [];

    public int Count
    {
        get
        {
            lock (_gate) return _milliseconds.Count;
        }
    }

    /// <param name="since">A timestamp of <see cref="Stopwatch"/>.</param>
    public void Add(long since)
    {
        var took = Stopwatch.GetElapsedTime(since).TotalMilliseconds;
        lock (_gate) _milliseconds.Add(took);
    }

    /// <param name="share">0–1, such as 0.99.</param>
    public double Percentile(double share)
    {
        lock (_gate)
        {
            if (_milliseconds.Count == 0) return double.NaN;
            _milliseconds.Sort();
            return _milliseconds[(int)Math.Min(_milliseconds.Count - 1, share * _milliseconds.Count)];
        }
    }
}
