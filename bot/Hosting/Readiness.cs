namespace HealthScore.Bot.Hosting;

/// <summary>Whether the bot can answer; false while starting and stopping.</summary>
internal sealed class Readiness
{
    private volatile string? _reason = "starting: the portfolio is not loaded yet";

    /// <summary>Why not; null when ready.</summary>
    public string? Reason => _reason;

    public void Ready() => _reason = null;

    public void NotReady(string reason) => _reason = reason;
}
