using System.Runtime.InteropServices;

namespace HealthScore.Scoring.KeyFigures;

/// <summary>A stretch of time: after its start, up to and including its end.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Period
{
    /// <param name="after">The instant just before it.</param>
    /// <param name="end">Its last instant.</param>
    /// <exception cref="ArgumentException">It would be empty.</exception>
    public Period(DateTimeOffset after, DateTimeOffset end)
    {
        if (after >= end) throw new ArgumentException("A period ends after it starts.", nameof(end));
        After = after.ToUniversalTime();
        End = end.ToUniversalTime();
    }

    /// <summary>The instant just before it; what holds then holds at its start.</summary>
    public DateTimeOffset After { get; }

    /// <summary>Its last instant.</summary>
    public DateTimeOffset End { get; }

    public double Days => (End - After).TotalDays;

    /// <summary>The last days up to now.</summary>
    public static Period LastDays(int days, DateTimeOffset now) => new(now.AddDays(-days), now);

    /// <summary>From the beginning of one UTC day to the end of another.</summary>
    public static Period OfDays(DateOnly first, DateOnly last) => new(
        new DateTimeOffset(first, TimeOnly.MinValue, TimeSpan.Zero).AddTicks(-1),
        new DateTimeOffset(last, TimeOnly.MaxValue, TimeSpan.Zero));

    /// <summary>The period of equal length just before this one.</summary>
    public Period Before() => new(After - (End - After), After);

    public bool Contains(DateTimeOffset instant) => instant > After && instant <= End;
}
