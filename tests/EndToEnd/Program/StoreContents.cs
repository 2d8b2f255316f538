using System.Globalization;
using Microsoft.Data.Sqlite;

namespace HealthScore.EndToEnd.Program;

/// <summary>Every row of a store's tables as text, but of those that the served bot keeps up to date as time passes.</summary>
internal static class StoreContents
{
    private static readonly string[] FollowTime =
        ["standing_scores", "standing_book", "score_feed", "feed_cursors", "snapshots", "snapshot_progress", "score_servers",
            "feed_days", "feed_standstills"];

    public static IReadOnlyList<string> Read(string file)
    {
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        connection.Open();
        var tables = Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name");
        return [.. tables.Except(FollowTime).SelectMany(table => Rows(connection, $"SELECT * FROM {table}").Order(StringComparer.Ordinal).Prepend(table))];
    }

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        return rows;
    }
}
