using HealthScore.Scoring.Accounts;

namespace HealthScore.Scoring.Storage.Sqlite;

/// <summary>An account as a row of its versions, there and back.</summary>
internal static class AccountRow
{
    /// <summary>In the order that <see cref="Read"/> and <see cref="Bind"/> use.</summary>
    public const string Columns =
        "name, aliases, segment, industry, lifecycle, owner, manager, arr, currency, seats, started_on, renews_on, status, "
        + "churned_on, custom";

    public static Account Read(RawStatement row, AccountId id, int first) => new()
    {
        Id = id,
        Name = row.Text(first),
        Aliases = AccountText.Aliases(row.Text(first + 1)),
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
        Status = AccountText.Status(row.Text(first + 12)),
        ChurnedOn = AccountText.Date(row.TextOrNull(first + 13)),
        Custom = AccountText.Custom(row.Text(first + 14)),
    };

    public static void Bind(RawStatement row, Account account, int first)
    {
        row.Bind(first, account.Name)
            .Bind(first + 1, AccountText.OfAliases(account))
            .Bind(first + 2, account.Segment)
            .Bind(first + 3, account.Industry)
            .Bind(first + 4, account.Lifecycle)
            .Bind(first + 5, account.Owner?.Value)
            .Bind(first + 6, account.Manager?.Value)
            .Bind(first + 7, AccountText.OfAmount(account.Arr))
            .Bind(first + 8, account.Currency);
        if (account.Seats is { } seats) row.Bind(first + 9, seats);
        else row.Bind(first + 9, null);
        row.Bind(first + 10, AccountText.OfDate(account.StartedOn))
            .Bind(first + 11, AccountText.OfDate(account.RenewsOn))
            .Bind(first + 12, AccountText.OfStatus(account.Status))
            .Bind(first + 13, AccountText.OfDate(account.ChurnedOn))
            .Bind(first + 14, AccountText.OfCustom(account));
    }
}
