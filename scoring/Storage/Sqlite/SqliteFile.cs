using System.Globalization;
using Microsoft.Data.Sqlite;

namespace HealthScore.Scoring.Storage.Sqlite;

/// <summary>What must be true of the file before anything is written to it.</summary>
internal static class SqliteFile
{
    // "HSCR" in the file's header tells our files from those of other programs.
    private const int ApplicationId = 0x48534352;

    private static ReadOnlySpan<byte> Magic => "SQLite format 3\0"u8;

    /// <summary>The full path, its folder made; nothing else is touched.</summary>
    public static string Prepare(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
            throw new StoreUnusableException("Store:Path is empty: set it to the store's file, such as data/healthscore.db.");
        try
        {
            var full = Path.GetFullPath(path);
            if (Directory.Exists(full)) throw Refuse(full, "is a folder", "name a file in it");
            var folder = Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            if (File.Exists(full) && File.GetAttributes(full).HasFlag(FileAttributes.ReadOnly))
                throw Refuse(full, "is read-only", "give this program the right to write to it");
            if (folder.Attributes.HasFlag(FileAttributes.ReadOnly))
                throw Refuse(full, "is in a read-only folder", "give this program the right to write to the folder");
            if (!MayBeDatabase(full)) throw Refuse(full, "is no SQLite file", "move it away");
            return full;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException
            or NotSupportedException)
        {
            throw new StoreUnusableException(
                $"The store '{path}' cannot be created ({failure.Message}): make its folder writable, or set Store:Path "
                + "to another file.",
                failure);
        }
    }

    /// <summary>The full path of a file that is there.</summary>
    /// <exception cref="StoreUnusableException">It is not, or it is no SQLite file.</exception>
    public static string Existing(string path)
    {
        if (!File.Exists(path))
            throw new StoreUnusableException($"There is no store '{path}': set Store:Path to the store's file. Nothing was created.");
        return Prepare(path);
    }

    /// <exception cref="StoreUnusableException">The file is not marked as ours.</exception>
    public static void RefuseOthers(SqliteConnection connection, string path)
    {
        if (connection.Number("PRAGMA application_id") != ApplicationId)
            throw Refuse(path, "is not a store of this program", "leave it alone and name another file");
    }

    /// <summary>Marks an empty file as ours, and refuses one that is another program's.</summary>
    public static void Claim(SqliteConnection connection, string path)
    {
        var owner = connection.Number("PRAGMA application_id");
        if (owner != ApplicationId)
        {
            var isOurs = owner == 0 && connection.Number("SELECT count(*) FROM sqlite_master") == 0;
            if (!isOurs) throw Refuse(path, "is an SQLite file of another program", "leave it alone and name another file");
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id={ApplicationId}"));
        }

        connection.Execute("PRAGMA journal_mode=WAL");
    }

    // SQLite takes a file shorter than its header for an empty one and would write over it.
    private static bool MayBeDatabase(string path)
    {
        if (!File.Exists(path)) return true;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Span<byte> header = stackalloc byte[Magic.Length];
        var read = file.ReadAtLeast(header, Magic.Length, throwOnEndOfStream: false);
        return read == 0 || header.SequenceEqual(Magic);
    }

    private static StoreUnusableException Refuse(string path, string fault, string fix) =>
        new($"The store '{path}' {fault}: {fix}, or set Store:Path to another file. Nothing was changed.");
}
