namespace HealthScore.Scoring.Caching.Sharing;

/// <summary>
/// What several instances of the program share: costly results, and the news that the store was written. Only ever a help: it
/// never fails, a read waits for a fraction of a second at most, and without it everything is worked out here. What comes from
/// it is checked by whoever asked.
/// </summary>
public interface ISharedCache
{
    /// <summary>What is kept under a key; null when there is nothing, or the cache is not to be had now.</summary>
    ValueTask<byte[]?> ReadAsync(string key, CancellationToken cancellationToken);

    /// <summary>Keeps a value for the other instances. Does not wait; may be lost.</summary>
    /// <param name="key">Says all that the value depends on.</param>
    /// <param name="value">Belongs to the cache from here on.</param>
    /// <param name="time">For how long at most.</param>
    void Keep(string key, byte[] value, TimeSpan time);

    /// <summary>Tells the other instances that the store was written. Does not wait; may be lost.</summary>
    void TellWritten();

    /// <summary>Another instance has written the store, or may have while it could not be heard. From any thread.</summary>
    event EventHandler? Written;
}
