namespace HealthScore.Bot.Configuration;

/// <summary>Where accounts and signals are kept: the section <c>Store</c>.</summary>
internal sealed record StoreOptions
{
    public const string Section = "Store";

    /// <summary>The SQLite file, relative to the current directory; it is made when it is missing.</summary>
    public string Path { get; init; } = "data/healthscore.db";
}
