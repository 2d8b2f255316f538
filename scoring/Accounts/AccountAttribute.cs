using System.Globalization;
using HealthScore.Scoring.Import;

namespace HealthScore.Scoring.Accounts;

/// <summary>
/// Reads one attribute of any account by its column name, known or custom: as text (for filters), as a number, as a date.
/// Made once, read often.
/// </summary>
public sealed class AccountAttribute
{
    private static readonly Dictionary<string, Func<Account, string?>> Texts = new(StringComparer.Ordinal)
    {
        ["account_id"] = static account => account.Id.Value,
        ["name"] = static account => account.Name,
        ["segment"] = static account => account.Segment,
        ["industry"] = static account => account.Industry,
        ["lifecycle"] = static account => account.Lifecycle,
        ["owner"] = static account => account.Owner?.Value,
        ["manager"] = static account => account.Manager?.Value,
        ["currency"] = static account => account.Currency,
        ["status"] = static account => account.Status == AccountStatus.Churned ? "churned" : "active",
        ["aliases"] = static account => account.Aliases.Count == 0 ? null : string.Join('|', account.Aliases),
    };

    private static readonly Dictionary<string, Func<Account, double?>> Numbers = new(StringComparer.Ordinal)
    {
        ["arr"] = static account => (double?)account.Arr,
        ["seats"] = static account => account.Seats,
    };

    private static readonly Dictionary<string, Func<Account, DateOnly?>> Dates = new(StringComparer.Ordinal)
    {
        ["started_on"] = static account => account.StartedOn,
        ["renews_on"] = static account => account.RenewsOn,
        ["churned_on"] = static account => account.ChurnedOn,
    };

    private readonly Func<Account, string?> _text;
    private readonly Func<Account, double?>? _number;
    private readonly Func<Account, DateOnly?>? _date;

    /// <param name="name">
    /// Column name, such as <c>arr</c>; one the product does not know names a custom attribute.
    /// </param>
    public AccountAttribute(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        _number = Numbers.GetValueOrDefault(name);
        _date = Dates.GetValueOrDefault(name);
        _text = Texts.GetValueOrDefault(name) ?? (account => account.Custom.GetValueOrDefault(name));
    }

    public string Name { get; }

    /// <summary>The attribute as it would stand in a file; null when absent.</summary>
    public string? Text(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (Name == "arr") return account.Arr?.ToString(CultureInfo.InvariantCulture);
        if (_number is not null) return _number(account)?.ToString(CultureInfo.InvariantCulture);
        if (_date is not null) return _date(account)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return _text(account);
    }

    /// <summary>A finite number; null when the attribute is absent or not a number.</summary>
    public double? Number(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (_number is not null) return _number(account);
        if (_date is not null) return null;
        return CellParser.TryNumber(_text(account), out var number) ? number : null;
    }

    /// <summary>An instant (a plain date is 00:00Z); null when the attribute is absent or not a date.</summary>
    public DateTimeOffset? Instant(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (_date is not null)
            return _date(account) is { } date ? new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero) : null;
        if (_number is not null) return null;
        return CellParser.TryInstant(_text(account), out var instant) ? instant : null;
    }

    /// <summary>
    /// Whether the attribute says one of some values: the same text or, for a number, the same number.
    /// </summary>
    public bool IsAny(Account account, IReadOnlyList<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (Text(account) is not { } text) return false;
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] == text) return true;
            if (_number is not null && CellParser.TryNumber(values[i], out var number) && number == _number(account))
                return true;
        }

        return false;
    }
}
