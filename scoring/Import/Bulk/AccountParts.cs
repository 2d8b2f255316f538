namespace HealthScore.Scoring.Import.Bulk;

/// <summary>Divides accounts into parts of neighbours: few enough to sort into at once, small enough for the caches.</summary>
internal readonly record struct AccountParts
{
    private const int Most = 1024;

    private readonly int _bits;

    /// <param name="accounts">How many there are, at least 0.</param>
    public AccountParts(int accounts)
    {
        while (Needed(accounts, _bits) > Most) _bits++;
        Count = (int)Needed(accounts, _bits);
    }

    public int Count { get; }

    /// <summary>Accounts in a part; the last one may have fewer.</summary>
    public int Size => 1 << _bits;

    /// <summary>The part that an account belongs to.</summary>
    public int Of(int account) => account >> _bits;

    /// <summary>The account's place in its part.</summary>
    public int PlaceOf(int account) => account & (Size - 1);

    private static long Needed(int accounts, int bits) => (accounts + (1L << bits) - 1) >> bits;
}
