namespace HealthScore.Bot.Demo.Generation;

/// <summary>
/// Luck without memory: the same seed, account, stream, day and draw always give the same number, so that a day's signals
/// do not depend on how many days were generated before it.
/// </summary>
internal readonly struct Chance
{
    private readonly ulong _origin;

    public Chance(int seed, string account) => _origin = Mix(Hash(account) ^ ((ulong)(uint)seed << 32));

    /// <summary>Even in [0, 1).</summary>
    public double Unit(string stream, int day, int draw = 0)
    {
        var bits = Mix(_origin ^ Hash(stream) ^ Mix(((ulong)(uint)day << 20) ^ (uint)draw));
        return (bits >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>A bell around 0 with deviation 1, never beyond ±3.5.</summary>
    public double Bell(string stream, int day, int draw = 0)
    {
        var sum = 0.0;
        for (var i = 0; i < 4; i++) sum += Unit(stream, day, (draw * 4) + i);
        return (sum - 2) * 1.7320508;
    }

    /// <summary>How often something happened on a day when it happens <paramref name="mean"/> times on average.</summary>
    public int Times(double mean, string stream, int day)
    {
        var (limit, product, times) = (Math.Exp(-mean), 1.0, -1);
        do
        {
            times++;
            product *= Unit(stream, day, times);
        }
        while (product > limit && times < 50);

        return times;
    }

    private static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in text) hash = (hash ^ letter) * 1099511628211UL;
        return hash;
    }

    private static ulong Mix(ulong bits)
    {
        bits += 0x9E3779B97F4A7C15UL;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9UL;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBUL;
        return bits ^ (bits >> 31);
    }
}
