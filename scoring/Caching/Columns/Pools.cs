using HealthScore.Scoring.Accounts;

namespace HealthScore.Scoring.Caching.Columns;

/// <summary>The pools that all versions of one book share. One writer at a time.</summary>
internal sealed class Pools
{
    public Pools() => Accounts = new LeanAccounts(this);

    public Pool<string> Segments { get; } = new(StringComparer.Ordinal);

    public Pool<string> Industries { get; } = new(StringComparer.Ordinal);

    public Pool<string> Lifecycles { get; } = new(StringComparer.Ordinal);

    public Pool<string> Regions { get; } = new(StringComparer.Ordinal);

    /// <summary>Upper case, without blanks around it; "" for none.</summary>
    public Pool<string> Currencies { get; } = new(StringComparer.Ordinal);

    /// <summary>Owners and managers.</summary>
    public Pool<UserId> People { get; } = new();

    /// <summary>Dimension ids of all scorecards.</summary>
    public Pool<string> Dimensions { get; } = new(StringComparer.Ordinal);

    public LeanAccounts Accounts { get; }

    public PoolViews Views => new(this);

    public static int Code(Pool<string> pool, string? text) => text is null ? 0 : pool.CodeOf(text);

    public static int Code(Pool<UserId> pool, UserId? person) => person is { } id ? pool.CodeOf(id) : 0;
}
