namespace HealthScore.Bot.Demo.Stories;

/// <summary>Signed, but nothing was ever connected: the honest answer is that we do not know.</summary>
internal static class NoData
{
    public static Story Story { get; } = new("no-data")
    {
        NoSignals = true,
    };
}
