using System.Globalization;

namespace HealthScore.Bot.Commands.Scores;

/// <summary>
/// How long reading, computing and writing took. The last two run side by side on all cores; the time that passed is shared
/// out by the work that each was.
/// </summary>
internal sealed class PhaseTimes(TimeProvider clock)
{
    private readonly Lock _adding = new();
    private readonly long _started = clock.GetTimestamp();
    private TimeSpan _load;
    private TimeSpan _computing;
    private TimeSpan _writing;

    public void Loaded() => _load = clock.GetElapsedTime(_started);

    public long Now() => clock.GetTimestamp();

    /// <summary>Work of one thread.</summary>
    public void Add(long started, long computed, long written)
    {
        lock (_adding)
        {
            _computing += clock.GetElapsedTime(started, computed);
            _writing += clock.GetElapsedTime(computed, written);
        }
    }

    /// <summary>One line of JSON, in seconds.</summary>
    public string Line()
    {
        var rest = clock.GetElapsedTime(_started) - _load;
        var worked = _computing + _writing;
        var compute = worked > TimeSpan.Zero ? rest * (_computing / worked) : rest;
        return string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"load":{{_load.TotalSeconds:0.000}},"compute":{{compute.TotalSeconds:0.000}},"write":{{(rest - compute).TotalSeconds:0.000}}}""");
    }
}
