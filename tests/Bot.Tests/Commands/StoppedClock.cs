namespace HealthScore.Bot.Tests.Commands;

/// <summary>It is noon, 1 March 2026, UTC.</summary>
internal sealed class StoppedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
}
