namespace HealthScore.Bot.Configuration;

/// <summary>Where accounts and signals are kept: the section <c>Store</c>.</summary>
internal sealed record StoreOptions
{
    public const string Section = "Store";

    /// <summary>The SQLite file, relative to the current directory; it is made when it is missing.</summary>
    public string Path { get; init; } = "data/healthscore.db";

    /// <summary>A PostgreSQL database, used in place of the file when it is set. Holds a password: never to be shown.</summary>
    public string? ConnectionString { get; init; }

    public bool IsPostgres => !string.IsNullOrWhiteSpace(ConnectionString);

    /// <summary>The settings that mean what <c>--store FILE</c> says: that file, whatever is configured.</summary>
    public static IEnumerable<string> Of(string? file) =>
        file is null ? [] : [$"--{Section}:{nameof(Path)}={file}", $"--{Section}:{nameof(ConnectionString)}="];

    /// <summary>Without the values, so that no log ever gets the password.</summary>
    public override string ToString() => IsPostgres ? "Store in PostgreSQL" : "Store in a file";
}
