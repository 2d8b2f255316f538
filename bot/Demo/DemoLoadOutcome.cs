namespace HealthScore.Bot.Demo;

internal enum DemoLoadOutcome
{
    /// <summary>The store holds accounts that are not the demo's: nothing was touched.</summary>
    NotADemo,

    /// <summary>The store was empty; now it holds the demo.</summary>
    Loaded,

    /// <summary>The store holds the demo, which was brought up to today.</summary>
    ToppedUp,

    /// <summary>The store holds the demo, and nothing was missing.</summary>
    UpToDate,
}
