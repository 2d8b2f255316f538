using HealthScore.Scoring.Accounts;
using Npgsql;
using NpgsqlTypes;

namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>An account as columns of its versions, there and back.</summary>
internal static class AccountColumns
{
    /// <summary>In the order that <see cref="Read"/> and <see cref="Write"/> use, each of the table <c>v</c>.</summary>
    public const string Selected =
        "v.name, v.aliases, v.segment, v.industry, v.lifecycle, v.owner, v.manager, v.arr, v.currency, v.seats, v.started_on, "
        + "v.renews_on, v.status, v.churned_on, v.custom";

    public const string Names =
        "name, aliases, segment, industry, lifecycle, owner, manager, arr, currency, seats, started_on, renews_on, status, "
        + "churned_on, custom";

    public static Account Read(NpgsqlDataReader row, AccountId id, int first) => new()
    {
        Id = id,
        Name = row.GetString(first),
        Aliases = AccountText.Aliases(row.GetString(first + 1)),
        Segment = row.TextOrNull(first + 2),
        Industry = row.TextOrNull(first + 3),
        Lifecycle = row.TextOrNull(first + 4),
        Owner = AccountText.User(row.TextOrNull(first + 5)),
        Manager = AccountText.User(row.TextOrNull(first + 6)),
        Arr = AccountText.Amount(row.TextOrNull(first + 7)),
        Currency = row.TextOrNull(first + 8),
        Seats = row.DoubleOrNull(first + 9),
        StartedOn = AccountText.Date(row.TextOrNull(first + 10)),
        RenewsOn = AccountText.Date(row.TextOrNull(first + 11)),
        Status = AccountText.Status(row.GetString(first + 12)),
        ChurnedOn = AccountText.Date(row.TextOrNull(first + 13)),
        Custom = AccountText.Custom(row.GetString(first + 14)),
    };

    public static void Write(NpgsqlBinaryImporter row, Account account)
    {
        Text(row, account.Name);
        Text(row, AccountText.OfAliases(account));
        Text(row, account.Segment);
        Text(row, account.Industry);
        Text(row, account.Lifecycle);
        Text(row, account.Owner?.Value);
        Text(row, account.Manager?.Value);
        Text(row, AccountText.OfAmount(account.Arr));
        Text(row, account.Currency);
        if (account.Seats is { } seats) row.Write(seats, NpgsqlDbType.Double);
        else row.WriteNull();
        Text(row, AccountText.OfDate(account.StartedOn));
        Text(row, AccountText.OfDate(account.RenewsOn));
        Text(row, AccountText.OfStatus(account.Status));
        Text(row, AccountText.OfDate(account.ChurnedOn));
        Text(row, AccountText.OfCustom(account));
    }

    private static void Text(NpgsqlBinaryImporter row, string? text)
    {
        if (text is null) row.WriteNull();
        else row.Write(PostgresText.Clean(text), NpgsqlDbType.Text);
    }
}
