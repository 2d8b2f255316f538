using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Scores;
using Npgsql;

namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>A standing score as its table keeps it.</summary>
internal static class StandingColumns
{
    /// <summary>In the order that the other members use; the account's columns follow them.</summary>
    public const string Selected =
        "a.account_key, a.account_id, s.due_at, s.causes, s.stamp, s.packed, "
        + "s.override_id, s.override_score, s.override_band, s.override_until, " + AccountColumns.Selected;

    public const string Tables =
        "standing_scores s JOIN accounts a ON a.account_key = s.account_key "
        + "JOIN account_versions v ON v.account_key = a.account_key AND v.arrival = a.current_arrival";

    /// <summary>How many columns <see cref="Selected"/> names: what a statement adds comes after.</summary>
    public const int Count = AccountAt + 15;

    private const int AccountAt = 10;

    public static StandingScore Standing(NpgsqlDataReader row) =>
        new(Account(row), Key(row), Score(row), Override(row), Due(row), row.GetInt64(4));

    public static int Key(NpgsqlDataReader row) => row.GetInt32(0);

    public static Account Account(NpgsqlDataReader row) => AccountColumns.Read(row, new AccountId(row.GetString(1)), AccountAt);

    public static DateTimeOffset? Due(NpgsqlDataReader row) => Instant(row, 2);

    public static ScoreCauses Causes(NpgsqlDataReader row) => (ScoreCauses)row.GetInt64(3);

    public static PackedScore? Score(NpgsqlDataReader row) =>
        row.IsDBNull(5) ? null : PackedScore.Read(row.GetFieldValue<byte[]>(5));

    public static ShownOverride? Override(NpgsqlDataReader row) => row.TextOrNull(6) is { } id
        ? new ShownOverride(id, row.GetInt32(7), Enum.Parse<Band>(row.GetString(8)), Instant(row, 9))
        : null;

    private static DateTimeOffset? Instant(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : new DateTimeOffset(row.GetInt64(column), TimeSpan.Zero);
}
