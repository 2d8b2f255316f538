namespace HealthScore.Scoring.Caching;

/// <summary>The news, within this process, that standing scores were written.</summary>
public sealed class StoreNews
{
    /// <summary>On the thread that wrote: handlers are quick.</summary>
    public event EventHandler? Written;

    public void Tell() => Written?.Invoke(this, EventArgs.Empty);
}
