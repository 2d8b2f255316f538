namespace HealthScore.Bot.Commands.Understanding;

/// <summary>The moment that a command was told to take for now.</summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
