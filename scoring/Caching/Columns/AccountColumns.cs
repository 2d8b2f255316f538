using HealthScore.Scoring.Accounts;

namespace HealthScore.Scoring.Caching.Columns;

/// <summary>What accounts say of themselves, for <see cref="Chunk.Rows"/> accounts. Not changed once it is in a book.</summary>
internal sealed class AccountColumns
{
    /// <summary>The day number of an absent renewal.</summary>
    public const int NoDay = int.MinValue;

    private AccountColumns(AccountColumns? from)
    {
        Account = Chunk.Column(from?.Account);
        NameLength = Chunk.Column(from?.NameLength);
        Segment = Chunk.Column(from?.Segment);
        Industry = Chunk.Column(from?.Industry);
        Lifecycle = Chunk.Column(from?.Lifecycle);
        Region = Chunk.Column(from?.Region);
        Currency = Chunk.Column(from?.Currency);
        RenewsOn = Chunk.Column(from?.RenewsOn);
        Arr = Chunk.Column(from?.Arr);
        NameKey = Chunk.Column(from?.NameKey);
    }

    public AccountColumns() : this(null)
    {
    }

    public Account[] Account { get; }

    /// <summary>UTF-16 units of the name, 255 for more.</summary>
    public byte[] NameLength { get; }

    public int[] Segment { get; }

    public int[] Industry { get; }

    public int[] Lifecycle { get; }

    public int[] Region { get; }

    public int[] Currency { get; }

    /// <summary>Day number or <see cref="NoDay"/>.</summary>
    public int[] RenewsOn { get; }

    /// <summary>0 when absent.</summary>
    public decimal[] Arr { get; }

    /// <summary>The beginning of the name, in the order of <see cref="NameOrder"/>.</summary>
    public ulong[] NameKey { get; }

    public AccountColumns Copy() => new(this);

    public void Set(int at, Account account, Pools pools)
    {
        Account[at] = pools.Accounts.Of(account);
        NameLength[at] = (byte)Math.Min(account.Name.Length, byte.MaxValue);
        Segment[at] = Pools.Code(pools.Segments, account.Segment);
        Industry[at] = Pools.Code(pools.Industries, account.Industry);
        Lifecycle[at] = Pools.Code(pools.Lifecycles, account.Lifecycle);
        Region[at] = Pools.Code(pools.Regions, AccountRegion.Of(account));
        Currency[at] = Pools.Code(pools.Currencies, account.Currency?.Trim().ToUpperInvariant() ?? "");
        RenewsOn[at] = account.RenewsOn?.DayNumber ?? NoDay;
        Arr[at] = account.Arr ?? 0;
        NameKey[at] = NameOrder.KeyOf(account.Name);
    }
}
