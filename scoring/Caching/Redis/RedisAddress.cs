using StackExchange.Redis;

namespace HealthScore.Scoring.Caching.Redis;

/// <summary>Reads Redis's connection string.</summary>
public static class RedisAddress
{
    private const int ConnectMilliseconds = 1_000;

    /// <summary>Whether it can be read at all; whether somebody answers there shows later.</summary>
    public static bool IsReadable(string address)
    {
        try
        {
            return Read(address).EndPoints.Count > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <exception cref="ArgumentException">The address cannot be read.</exception>
    internal static ConfigurationOptions Read(string address)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(address);
        var options = ConfigurationOptions.Parse(address);
        // It may come later: the program does without it until then.
        options.AbortOnConnectFail = false;
        options.ConnectTimeout = Math.Min(options.ConnectTimeout, ConnectMilliseconds);
        return options;
    }
}
