namespace HealthScore.Scoring.Caching.Sharing;

/// <summary>One instance alone has nothing to share.</summary>
public sealed class NoSharedCache : ISharedCache
{
    public event EventHandler? Written
    {
        add { }
        remove { }
    }

    public ValueTask<byte[]?> ReadAsync(string key, CancellationToken cancellationToken) => ValueTask.FromResult<byte[]?>(null);

    public void Keep(string key, byte[] value, TimeSpan time)
    {
    }

    public void TellWritten()
    {
    }
}
