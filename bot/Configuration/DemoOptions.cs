namespace HealthScore.Bot.Configuration;

/// <summary>The fictional portfolio: the section <c>Demo</c>.</summary>
internal sealed record DemoOptions
{
    public const string Section = "Demo";

    /// <summary>Load it into an empty store.</summary>
    public bool Enabled { get; init; } = true;
}
