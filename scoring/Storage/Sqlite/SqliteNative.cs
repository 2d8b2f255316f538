using System.Runtime.InteropServices;

namespace HealthScore.Scoring.Storage.Sqlite;

/// <summary>
/// The calls made for every row, straight into the library that the provider has loaded. Through the provider each counts uses
/// of a handle and copies texts, which is several times the work of the call itself.
/// </summary>
internal static unsafe partial class SqliteNative
{
    private const string Library = "e_sqlite3";

    private const DllImportSearchPath Search = DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories;

    // Has SQLite copy a text at once.
    public static readonly nint Transient = -1;

    // Takes a while and reads from the disk, unlike the others, during which the garbage collector may wait.
    [LibraryImport(Library, EntryPoint = "sqlite3_step"), DefaultDllImportSearchPaths(Search)]
    public static partial int Step(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_reset"), DefaultDllImportSearchPaths(Search)]
    public static partial int Reset(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_changes"), DefaultDllImportSearchPaths(Search), SuppressGCTransition]
    public static partial int Changes(nint database);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_int64"), DefaultDllImportSearchPaths(Search), SuppressGCTransition]
    public static partial int BindInt64(nint statement, int place, long value);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_double"), DefaultDllImportSearchPaths(Search), SuppressGCTransition]
    public static partial int BindDouble(nint statement, int place, double value);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_null"), DefaultDllImportSearchPaths(Search), SuppressGCTransition]
    public static partial int BindNull(nint statement, int place);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_text"), DefaultDllImportSearchPaths(Search), SuppressGCTransition]
    public static partial int BindText(nint statement, int place, byte* text, int bytes, nint destructor);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_type"), DefaultDllImportSearchPaths(Search), SuppressGCTransition]
    public static partial int ColumnType(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_int64"), DefaultDllImportSearchPaths(Search), SuppressGCTransition]
    public static partial long ColumnInt64(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_double"), DefaultDllImportSearchPaths(Search), SuppressGCTransition]
    public static partial double ColumnDouble(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_text"), DefaultDllImportSearchPaths(Search), SuppressGCTransition]
    public static partial byte* ColumnText(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_bytes"), DefaultDllImportSearchPaths(Search), SuppressGCTransition]
    public static partial int ColumnBytes(nint statement, int column);
}
