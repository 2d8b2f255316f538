using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Import.Mapping;

/// <summary>Turns one row at a time into what it means. A row counts as a whole or not at all.</summary>
internal sealed class RowReading(Table table, BoundTable rows)
{
    private RejectedRow? _rejected;

    /// <summary>What the row says about accounts' fields.</summary>
    public List<FieldValue> Fields { get; } = [];

    public List<Signal> Signals { get; } = [];

    /// <summary>The account that the row is about; null when the table has no account part.</summary>
    public string? Account { get; private set; }

    /// <summary>Opens every column before the first row, so that a missing one stops the import at once.</summary>
    public void BindAll()
    {
        foreach (var column in TableColumns.Of(table)) rows.Bind(column);
        if (table.Key is { } key) rows.Bind(key);
    }

    /// <summary>Null when the row is good; why it is left out otherwise.</summary>
    public RejectedRow? Read()
    {
        Account = null;
        Fields.Clear();
        Signals.Clear();
        _rejected = rows.Csv.Misfit();
        if (_rejected is null && table.Account is { } account) ReadAccount(account);
        foreach (var signal in table.Signals)
        {
            if (_rejected is null && Holds(signal.When)) ReadSignal(signal);
        }

        return _rejected;
    }

    private void ReadAccount(AccountPart part)
    {
        if (!Holds(part.When)) return;
        Account = Required(part.Id, "Every row about an account needs its id.");
        for (var i = 0; _rejected is null && i < part.Fields.Count; i++)
        {
            var field = part.Fields[i];
            if (!Holds(field.When) || Text(field.Value) is not { } text || _rejected is not null) continue;
            var by = field.By is null ? null : Order(field.By);
            if (field.Field is "started_on" or "renews_on" or "churned_on" && text.Length > 10) text = text[..10];
            if (FieldValue.Fault(field, text) is { } fault) Reject(field.Value, fault);
            else Fields.Add(new FieldValue(i, text, by));
        }
    }

    private void ReadSignal(SignalPart part)
    {
        var kind = Required(part.Kind, "Every signal needs a kind.");
        var account = Required(part.Account, "Every signal needs the id of its account.");
        var at = Required(part.At, "Every signal needs a date; with when: it can be left out where there is none.");
        var value = Required(part.Value, "Every signal needs a value; with when: it can be left out where there is none.");
        var id = part.Id is null ? null : Text(part.Id);
        var attributes = new List<KeyValuePair<string, string>>(part.Attributes.Count);
        foreach (var (name, source) in part.Attributes)
        {
            if (Text(source) is { } text) attributes.Add(new(name, text));
        }

        if (_rejected is not null) return;
        if (!CellParser.TryInstant(at, out var instant)) Reject(part.At, CellParser.InstantExpected);
        else if (!CellParser.TryNumber(value, out var number)) Reject(part.Value, CellParser.NumberExpected);
        else
            Signals.Add(new Signal(new AccountId(account!), kind!, instant, number, id, new SignalAttributes(attributes)));
    }

    private bool Holds(IReadOnlyList<Condition> when)
    {
        foreach (var condition in when)
        {
            // Nothing joined is nothing there; a value that is needed will complain.
            if (!condition.Holds(rows.Bind(condition.Column).Read(rows.Csv, out _))) return false;
        }

        return true;
    }

    private string? Required(ValueSource source, string reason)
    {
        var text = Text(source);
        if (text is null && _rejected is null) Reject(source, reason);
        return text;
    }

    /// <summary>What gives rows their order: a date as ISO text where it is one.</summary>
    private string? Order(ValueSource source)
    {
        if (Text(source) is not { } text || source.Dates.Count > 0) return Text(source);
        foreach (var format in table.Dates)
        {
            if (format.TryRead(text, out var iso)) return iso;
        }

        return text;
    }

    private string? Text(ValueSource source)
    {
        var joinFault = default(string);
        var cell = source.Column is { } column ? rows.Bind(column).Read(rows.Csv, out joinFault) : source.Constant;
        var text = source.Apply(cell, out var fault);
        if ((joinFault ?? fault) is { } reason) Reject(source, reason);
        if (string.IsNullOrWhiteSpace(text)) return null;
        return source.Times is { } times ? Product(source, text, times) : text;
    }

    private string? Product(ValueSource source, string text, string times)
    {
        var product = source.Multiply(text, rows.Bind(times).Read(rows.Csv, out _));
        if (product is null) Reject(source, $"Expected a number here and in {times}, to multiply them.");
        return product;
    }

    private void Reject(ValueSource source, string reason) =>
        _rejected ??= source.Column is { } column && rows.Bind(column).Column != ColumnPath.NoColumn
            ? rows.Csv.Reject(rows.Bind(column).Column, reason)
            : RejectedRow.Create(rows.Csv.File, rows.Csv.Line, "", source.Constant ?? "", reason);
}
