using System.Net.Sockets;
using Npgsql;

namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>Turns PostgreSQL's error codes into what a person can do about them.</summary>
internal static class PostgresFailures
{
    public static StoreUnusableException Explain(NpgsqlException failure, PostgresAddress address) =>
        new($"The store ({address.Name}) {Fault(failure)}", failure);

    public static StoreUnusableException Damaged(Exception failure, PostgresAddress address) =>
        new($"The store ({address.Name}) holds what this program did not write: restore a backup. It was left as it is.", failure);

    /// <summary>True when the connection ended, as idle ones do when the server restarts.</summary>
    public static bool IsCut(NpgsqlException failure) =>
        failure.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
        || failure is not PostgresException && failure.InnerException is SocketException or IOException;

    /// <summary>Why it failed and what to do, as the rest of a sentence.</summary>
    public static string Fault(NpgsqlException failure) =>
        failure is PostgresException told ? Told(told)
        : failure.Message.Contains("pool has been exhausted", StringComparison.Ordinal)
            ? "has no free connection for this program: raise Maximum Pool Size in Store:ConnectionString."
        : failure.Message.Contains("password", StringComparison.OrdinalIgnoreCase)
            ? "wants a password: set Password in Store:ConnectionString."
        : failure.InnerException is TimeoutException
            ? "did not answer in time: check that the server runs and is not overloaded."
        : failure.InnerException is SocketException or IOException
            ? $"cannot be reached ({failure.InnerException.Message}): check that the server runs, and Host and Port in "
                + "Store:ConnectionString."
        : $"failed ({failure.Message}): check Store:ConnectionString.";

    private static string Told(PostgresException failure) => failure.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            "does not accept this user: correct Username and Password in Store:ConnectionString, or let the user in on the server.",
        PostgresErrorCodes.InvalidCatalogName =>
            "does not exist: create it (CREATE DATABASE), or correct Database in Store:ConnectionString.",
        PostgresErrorCodes.InsufficientPrivilege =>
            $"does not let this user do that ({failure.MessageText}): make the user the owner of the database, or name another "
            + "one in Store:ConnectionString.",
        PostgresErrorCodes.ReadOnlySqlTransaction =>
            "is read-only: name the primary server in Store:ConnectionString.",
        PostgresErrorCodes.TooManyConnections =>
            "has no free connection: lower Maximum Pool Size in Store:ConnectionString, or raise the server's max_connections.",
        PostgresErrorCodes.LockNotAvailable =>
            "is being written by another process for more than 10 s: wait until it is done, or stop it.",
        PostgresErrorCodes.DiskFull =>
            "found no room on the server's disk: free some and try again. What was committed before is safe.",
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow =>
            "is stopping or starting: try again when the server is up.",
        PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter => PostgresText.Fault,
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected =>
            "was written by another process at the same moment: try again.",
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted =>
            $"is damaged ({failure.MessageText}): restore a backup.",
        _ => $"failed ({failure.MessageText}, code {failure.SqlState}): check the database that Store:ConnectionString names.",
    };
}
