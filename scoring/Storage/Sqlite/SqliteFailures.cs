using Microsoft.Data.Sqlite;

namespace HealthScore.Scoring.Storage.Sqlite;

/// <summary>Turns SQLite's error codes into what a person can do about them.</summary>
internal static class SqliteFailures
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    private const string DamagedFault =
        "is damaged: put a backup in its place, or move it away and import again. It was left as it is; 'sqlite3 FILE "
        + ".recover' may save what it holds.";

    private const string BusyFault =
        "is being written by another process for more than 10 s: wait until it is done, or stop it.";

    public static StoreUnusableException TooLong(string path) => new($"The store '{path}' {BusyFault}");

    public static StoreUnusableException Damaged(Exception failure, string path) =>
        new($"The store '{path}' {DamagedFault}", failure);

    public static StoreUnusableException Explain(SqliteException failure, string path) =>
        new($"The store '{path}' {Fault(failure)}", failure);

    private static string Fault(SqliteException failure) => failure.SqliteErrorCode switch
    {
        Busy or Locked => BusyFault,
        ReadOnly =>
            "cannot be written: give this program the right to write to the file and its folder, or set Store:Path to "
            + "another file.",
        CannotOpen =>
            "cannot be opened: check that its folder exists and that this program may write there, or set Store:Path to "
            + "another file.",
        Full => "found no room on the disk: free some and try again. What was committed before is safe.",
        InputOutput => $"met a disk error ({failure.Message}): check the disk, then try again.",
        NotADatabase => "is no SQLite file: move it away, or set Store:Path to another file. Nothing was changed.",
        Corrupt => DamagedFault,
        _ => $"failed ({failure.Message}, code {failure.SqliteExtendedErrorCode}).",
    };
}
