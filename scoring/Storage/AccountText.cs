using System.Globalization;
using System.Text.Json;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Scoring.Storage;

/// <summary>The fields of an account that stores keep as text, there and back.</summary>
internal static class AccountText
{
    private const string DateFormat = "yyyy-MM-dd";

    public static bool SaysTheSame(Account left, Account right) =>
        OfAliases(left) == OfAliases(right) && OfCustom(left) == OfCustom(right)
        && left with { Aliases = right.Aliases, Custom = right.Custom } == right;

    public static string OfAliases(Account account) =>
        account.Aliases.Count == 0 ? "[]" : JsonSerializer.Serialize([.. account.Aliases], StoredJson.Default.StringArray);

    public static IReadOnlyList<string> Aliases(string text) =>
        text == "[]" ? [] : JsonSerializer.Deserialize(text, StoredJson.Default.StringArray) ?? [];

    public static string OfCustom(Account account)
    {
        if (account.Custom.Count == 0) return "{}";
        var pairs = account.Custom.ToArray();
        Array.Sort(pairs, static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        return AttributeText.Write(pairs);
    }

    public static IReadOnlyDictionary<string, string> Custom(string text) =>
        new Dictionary<string, string>(text == "{}" ? [] : AttributeText.Pairs(text), StringComparer.Ordinal);

    public static string? OfAmount(decimal? amount) => amount?.ToString(CultureInfo.InvariantCulture);

    public static decimal? Amount(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);

    public static string? OfDate(DateOnly? date) => date?.ToString(DateFormat, CultureInfo.InvariantCulture);

    public static DateOnly? Date(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, DateFormat, CultureInfo.InvariantCulture);

    public static string OfStatus(AccountStatus status) => status == AccountStatus.Churned ? "churned" : "active";

    public static AccountStatus Status(string text) => Enum.Parse<AccountStatus>(text, ignoreCase: true);

    public static UserId? User(string? text) => text is null ? null : new UserId(text);
}
