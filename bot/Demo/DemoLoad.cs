namespace HealthScore.Bot.Demo;

/// <summary>What loading the demo came to.</summary>
/// <param name="Outcome">What was found and done.</param>
/// <param name="Accounts">Accounts that are new or changed.</param>
/// <param name="Signals">Signals that are new.</param>
internal sealed record DemoLoad(DemoLoadOutcome Outcome, long Accounts, long Signals)
{
    public static DemoLoad NotADemo { get; } = new(DemoLoadOutcome.NotADemo, 0, 0);

    public static DemoLoad UpToDate { get; } = new(DemoLoadOutcome.UpToDate, 0, 0);

    /// <summary>Whether the store holds the demo and nothing else, so that the demo's people belong to it.</summary>
    public bool IsDemo => Outcome != DemoLoadOutcome.NotADemo;
}
