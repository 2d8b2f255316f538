namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>
/// Where a signal may be found: its account's key in the upper 32 bits, in the lower ones a hash of what identifies it
/// within the account. The hash only finds candidates; it is stored, so it must never change.
/// </summary>
internal static class Slots
{
    public static long Of(int account, int kind, string id, long at, double value, int attributes)
    {
        var hash = Mix((ulong)(uint)kind);
        if (id.Length > 0)
        {
            foreach (var letter in id) hash = (hash ^ letter) * 0x100000001B3;
        }
        else
        {
            hash = Mix(hash ^ (ulong)at);
            hash = Mix(hash ^ (ulong)BitConverter.DoubleToInt64Bits(value));
            hash ^= (uint)attributes;
        }

        return First(account) | (long)(Mix(hash) >> 32);
    }

    public static int Account(long slot) => (int)(slot >> 32);

    /// <summary>The least slot of an account.</summary>
    public static long First(int account) => (long)account << 32;

    /// <summary>The greatest slot of an account.</summary>
    public static long Last(int account) => First(account) | uint.MaxValue;

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 33)) * 0xFF51AFD7ED558CCD;
        value = (value ^ (value >> 33)) * 0xC4CEB9FE1A85EC53;
        return value ^ (value >> 33);
    }
}
