using HealthScore.Scoring.Accounts;

namespace HealthScore.Scoring.Import;

/// <summary>
/// An account as it is put together from texts, by <c>accounts.csv</c> or by a mapping of foreign columns.
/// </summary>
public sealed class AccountDraft
{
    private static readonly Dictionary<string, Func<AccountDraft, string, string?>> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["account_id"] = Text(static (draft, text) => draft._id = new AccountId(text)),
        ["name"] = Text(static (draft, text) => draft._name = text),
        ["aliases"] = Text(static (draft, text) => draft._aliases = Split(text)),
        ["segment"] = Text(static (draft, text) => draft._segment = text),
        ["industry"] = Text(static (draft, text) => draft._industry = text),
        ["lifecycle"] = Text(static (draft, text) => draft._lifecycle = text),
        ["owner"] = Text(static (draft, text) => draft._owner = new UserId(text)),
        ["manager"] = Text(static (draft, text) => draft._manager = new UserId(text)),
        ["currency"] = Text(static (draft, text) => draft._currency = text),
        ["arr"] = static (draft, text) =>
            CellParser.TryAmount(text, out var arr) ? Taken(draft._arr = arr) : CellParser.AmountExpected,
        ["seats"] = static (draft, text) =>
            CellParser.TryNumber(text, out var seats) && seats >= 0 ? Taken(draft._seats = seats) : CellParser.AmountExpected,
        ["started_on"] = static (draft, text) =>
            CellParser.TryDate(text, out var date) ? Taken(draft._startedOn = date) : CellParser.DateExpected,
        ["renews_on"] = static (draft, text) =>
            CellParser.TryDate(text, out var date) ? Taken(draft._renewsOn = date) : CellParser.DateExpected,
        ["churned_on"] = static (draft, text) =>
            CellParser.TryDate(text, out var date) ? Taken(draft._churnedOn = date) : CellParser.DateExpected,
        ["status"] = static (draft, text) =>
            StatusOf(text) is { } status ? Taken(draft._status = status) : "Expected active or churned.",
    };

    private Dictionary<string, string>? _custom;
    private AccountId? _id;
    private string? _name;
    private string[] _aliases = [];
    private string? _segment;
    private string? _industry;
    private string? _lifecycle;
    private UserId? _owner;
    private UserId? _manager;
    private string? _currency;
    private decimal? _arr;
    private double? _seats;
    private DateOnly? _startedOn;
    private DateOnly? _renewsOn;
    private DateOnly? _churnedOn;
    private AccountStatus _status;

    /// <summary>The columns that are not custom attributes.</summary>
    public static IReadOnlyCollection<string> KnownColumns => Known.Keys;

    /// <summary>
    /// Takes a cell. A blank text is absent; a column the product does not know becomes a custom attribute, as written.
    /// </summary>
    /// <param name="column">Name as in <c>accounts.csv</c>, such as <c>renews_on</c>.</param>
    /// <param name="text">The cell as written.</param>
    /// <returns>Null, or why the value cannot be taken: what is expected.</returns>
    public string? Set(string column, string? text)
    {
        ArgumentNullException.ThrowIfNull(column);
        return Set(column, Known.GetValueOrDefault(column), text);
    }

    /// <summary>Takes aliases that are apart already; blank ones do not count.</summary>
    public void SetAliases(IEnumerable<string> aliases) =>
        _aliases = [.. aliases.Where(alias => !string.IsNullOrWhiteSpace(alias)).Select(alias => alias.Trim())];

    /// <summary>What takes the cells of a column the product knows; null for a custom attribute.</summary>
    internal static Func<AccountDraft, string, string?>? Setter(string column) => Known.GetValueOrDefault(column);

    /// <summary>As the public one, with the setter looked up before.</summary>
    internal string? Set(string column, Func<AccountDraft, string, string?>? setter, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (setter is not null) return setter(this, text.Trim());
        (_custom ??= new(StringComparer.Ordinal))[column] = text;
        return null;
    }

    /// <summary>The account, or null while its id or name is missing.</summary>
    /// <param name="missing">Then the name of the missing column.</param>
    public Account? Build(out string? missing)
    {
        missing = _id is null ? "account_id" : _name is null ? "name" : null;
        if (_id is not { } id || _name is null) return null;
        var account = new Account
        {
            Id = id,
            Name = _name,
            Aliases = _aliases,
            Segment = _segment,
            Industry = _industry,
            Lifecycle = _lifecycle,
            Owner = _owner,
            Manager = _manager,
            Arr = _arr,
            Currency = _currency,
            Seats = _seats,
            StartedOn = _startedOn,
            RenewsOn = _renewsOn,
            Status = _status,
            ChurnedOn = _churnedOn,
        };
        return _custom is null ? account : account with { Custom = _custom };
    }

    private static Func<AccountDraft, string, string?> Text(Action<AccountDraft, string> set) => (draft, text) =>
    {
        set(draft, text);
        return null;
    };

    private static string? Taken<T>(T taken)
    {
        _ = taken;
        return null;
    }

    private static string[] Split(string aliases) =>
        aliases.Split(['|', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static AccountStatus? StatusOf(string text) => text.ToLowerInvariant() switch
    {
        "active" => AccountStatus.Active,
        "churned" => AccountStatus.Churned,
        _ => null,
    };
}
