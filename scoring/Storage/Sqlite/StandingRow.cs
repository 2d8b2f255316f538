using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Storage.Sqlite;

/// <summary>A standing score as its table keeps it.</summary>
internal static class StandingRow
{
    /// <summary>In the order that the other members use; the account's columns follow them.</summary>
    public const string Columns =
        "a.account_key, a.account_id, s.due_at, s.causes, s.stamp, s.packed, "
        + "s.override_id, s.override_score, s.override_band, s.override_until, " + AccountRow.Columns;

    public const string Tables =
        "standing_scores s JOIN accounts a ON a.account_key = s.account_key "
        + "JOIN account_versions v ON v.account_key = a.account_key AND v.arrival = a.current_arrival";

    /// <summary>How many columns <see cref="Columns"/> names: what a statement adds comes after.</summary>
    public const int Count = AccountAt + 15;

    private const int AccountAt = 10;

    public static StandingScore Standing(RawStatement row) =>
        new(Account(row), Key(row), Score(row), Override(row), Due(row), row.Int64(4));

    public static long Key(RawStatement row) => row.Int64(0);

    public static Account Account(RawStatement row) => AccountRow.Read(row, new AccountId(row.Text(1)), AccountAt);

    public static DateTimeOffset? Due(RawStatement row) =>
        row.Int64OrNull(2) is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    public static ScoreCauses Causes(RawStatement row) => (ScoreCauses)row.Int64(3);

    public static PackedScore? Score(RawStatement row) => row.BytesOrNull(5) is { } bytes ? PackedScore.Read(bytes) : null;

    public static ShownOverride? Override(RawStatement row) => row.TextOrNull(6) is { } id
        ? new ShownOverride(
            id, (int)row.Int64(7), Enum.Parse<Band>(row.Text(8)),
            row.Int64OrNull(9) is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null)
        : null;
}
