using System.Globalization;
using System.Text.Json;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Scoring.Storage.Sqlite;

/// <summary>An account as a row of its versions, there and back.</summary>
internal static class AccountRow
{
    /// <summary>In the order that <see cref="Read"/> and <see cref="Bind"/> use.</summary>
    public const string Columns =
        "name, aliases, segment, industry, lifecycle, owner, manager, arr, currency, seats, started_on, renews_on, status, "
        + "churned_on, custom";

    private const string DateFormat = "yyyy-MM-dd";

    public static Account Read(RawStatement row, AccountId id, int first) => new()
    {
        Id = id,
        Name = row.Text(first),
        Aliases = JsonSerializer.Deserialize(row.Text(first + 1), StoredJson.Default.StringArray) ?? [],
        Segment = row.TextOrNull(first + 2),
        Industry = row.TextOrNull(first + 3),
        Lifecycle = row.TextOrNull(first + 4),
        Owner = User(row.TextOrNull(first + 5)),
        Manager = User(row.TextOrNull(first + 6)),
        Arr = row.TextOrNull(first + 7) is { } arr ? decimal.Parse(arr, CultureInfo.InvariantCulture) : null,
        Currency = row.TextOrNull(first + 8),
        Seats = row.DoubleOrNull(first + 9),
        StartedOn = Date(row.TextOrNull(first + 10)),
        RenewsOn = Date(row.TextOrNull(first + 11)),
        Status = Enum.Parse<AccountStatus>(row.Text(first + 12), ignoreCase: true),
        ChurnedOn = Date(row.TextOrNull(first + 13)),
        Custom = Custom(row.Text(first + 14)),
    };

    public static void Bind(RawStatement row, Account account, int first)
    {
        row.Bind(first, account.Name)
            .Bind(first + 1, Aliases(account))
            .Bind(first + 2, account.Segment)
            .Bind(first + 3, account.Industry)
            .Bind(first + 4, account.Lifecycle)
            .Bind(first + 5, account.Owner?.Value)
            .Bind(first + 6, account.Manager?.Value)
            .Bind(first + 7, account.Arr?.ToString(CultureInfo.InvariantCulture))
            .Bind(first + 8, account.Currency);
        if (account.Seats is { } seats) row.Bind(first + 9, seats);
        else row.Bind(first + 9, null);
        row.Bind(first + 10, Text(account.StartedOn))
            .Bind(first + 11, Text(account.RenewsOn))
            .Bind(first + 12, account.Status == AccountStatus.Churned ? "churned" : "active")
            .Bind(first + 13, Text(account.ChurnedOn))
            .Bind(first + 14, Custom(account));
    }

    public static bool SaysTheSame(Account left, Account right) =>
        Aliases(left) == Aliases(right) && Custom(left) == Custom(right)
        && left with { Aliases = right.Aliases, Custom = right.Custom } == right;

    private static string Aliases(Account account) =>
        JsonSerializer.Serialize([.. account.Aliases], StoredJson.Default.StringArray);

    private static string Custom(Account account)
    {
        var pairs = account.Custom.ToArray();
        Array.Sort(pairs, static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        return AttributeText.Write(pairs);
    }

    private static Dictionary<string, string> Custom(string text) =>
        text == "{}" ? [] : new(AttributeText.Pairs(text), StringComparer.Ordinal);

    private static UserId? User(string? text) => text is null ? null : new UserId(text);

    private static DateOnly? Date(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, DateFormat, CultureInfo.InvariantCulture);

    private static string? Text(DateOnly? date) => date?.ToString(DateFormat, CultureInfo.InvariantCulture);
}
