namespace HealthScore.Scoring.Backtest;

/// <summary>When an account was active, and so when it lapsed. Immutable.</summary>
/// <param name="rule">How long a silence is a loss.</param>
/// <param name="instants">UTC ticks, rising.</param>
internal sealed class Activity(LapseRule rule, long[] instants)
{
    /// <summary>Whether the newest activity up to an instant is recent enough; nothing later is looked at.</summary>
    public bool IsActive(DateTimeOffset at)
    {
        var known = CountUpTo(at.UtcTicks);
        return known > 0 && at.UtcTicks < rule.After(instants[known - 1]);
    }

    /// <summary>Whether a silence became a loss after an instant and at or before another.</summary>
    public bool Lapses(DateTimeOffset after, DateTimeOffset until)
    {
        for (var i = Math.Max(0, CountUpTo(after.UtcTicks) - 1); i < instants.Length && instants[i] <= until.UtcTicks; i++)
        {
            var lapse = rule.After(instants[i]);
            if (lapse > after.UtcTicks && lapse <= until.UtcTicks && !(i + 1 < instants.Length && instants[i + 1] <= lapse)) return true;
        }

        return false;
    }

    private int CountUpTo(long ticks)
    {
        var found = Array.BinarySearch(instants, ticks);
        if (found < 0) return ~found;
        while (found + 1 < instants.Length && instants[found + 1] == ticks) found++;
        return found + 1;
    }
}
