using System.Globalization;
using Npgsql;

namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>A connection string, checked and with our defaults; it never leaves this class as text that is shown.</summary>
internal sealed class PostgresAddress
{
    private const string Example = "Host=db.example.com;Database=healthscore;Username=healthscore;Password=…";

    private PostgresAddress(NpgsqlConnectionStringBuilder settings)
    {
        ConnectionString = settings.ConnectionString;
        Name = string.Create(
            CultureInfo.InvariantCulture, $"PostgreSQL database '{settings.Database}' at {settings.Host}:{settings.Port}");
    }

    /// <summary>Holds the password: for the driver only.</summary>
    public string ConnectionString { get; }

    /// <summary>For messages: database, host and port.</summary>
    public string Name { get; }

    /// <exception cref="StoreUnusableException">It is not one, or names no host or database.</exception>
    public static PostgresAddress Parse(string connectionString)
    {
        var settings = Read(connectionString);
        if (string.IsNullOrWhiteSpace(settings.Host)) throw Refuse("names no Host");
        if (string.IsNullOrWhiteSpace(settings.Database)) throw Refuse("names no Database");
        settings.ApplicationName ??= "HealthScore";
        if (!settings.ShouldSerialize("Max Auto Prepare")) settings.MaxAutoPrepare = 100;
        if (!settings.ShouldSerialize("Auto Prepare Min Usages")) settings.AutoPrepareMinUsages = 2;
        // A large import works for longer than the driver's 30 s on one statement.
        if (!settings.ShouldSerialize("Command Timeout")) settings.CommandTimeout = 300;
        if (!settings.ShouldSerialize("Write Buffer Size")) settings.WriteBufferSize = 65_536;
        if (!settings.ShouldSerialize("Read Buffer Size")) settings.ReadBufferSize = 65_536;
        return new PostgresAddress(settings);
    }

    // The driver's own message may quote a part of the password, so it is not passed on.
    private static NpgsqlConnectionStringBuilder Read(string connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or InvalidCastException
            or OverflowException or NotSupportedException)
        {
            throw Refuse("cannot be read");
        }
    }

    private static StoreUnusableException Refuse(string fault) =>
        new($"Store:ConnectionString {fault}: write it like {Example}");
}
