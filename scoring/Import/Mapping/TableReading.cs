using HealthScore.Scoring.Scorecards.Reading;
using YamlDotNet.RepresentationModel;

namespace HealthScore.Scoring.Import.Mapping;

/// <summary>Reads one item of <c>tables</c>.</summary>
/// <param name="tables">Every table's id, and whether it has a key.</param>
/// <param name="dates">How dates are written where nothing else is said.</param>
internal sealed class TableReading(
    YamlSection section, IReadOnlyDictionary<string, bool> tables, IReadOnlyList<DateFormat> dates)
{
    private readonly ValueReading _values = new(tables);

    /// <summary>Null when it is refused.</summary>
    public Table? Read()
    {
        section.AllowOnly("id", "file", "delimiter", "header", "key", "join", "account", "signals");
        var id = section.RequiredText("id", "Add id: a short name for the table.");
        var file = section.RequiredText("file", "Add file: the name of the table's file.");
        var joins = Joins();
        _values.Joins = joins.Keys;
        var account = section.Section("account") is { } part ? Account(part) : null;
        var signals = (section.Sections("signals") ?? []).Select(Signal).OfType<SignalPart>().ToList();
        return id is null || file is null
            ? null
            : new Table(id, file, Delimiter(), Header(), section.Text("key"), joins, dates, account, signals);
    }

    private char Delimiter()
    {
        if (section.Text("delimiter") is not { } text) return ',';
        if (text == "tab") return '\t';
        if (text is [var one] && char.IsAscii(one) && !char.IsLetterOrDigit(one) && one is not ('"' or '\r' or '\n'))
            return one;
        section.Problem(
            "delimiter", "The delimiter should be one character.", "Write delimiter: \";\" or delimiter: tab.");
        return ',';
    }

    private string[]? Header()
    {
        if (section.List("header") is not { } list) return null;
        string[] names = [.. list.Children.OfType<YamlScalarNode>().Select(node => node.Value?.Trim() ?? "")];
        if (names.Length == list.Children.Count && names.Length > 0 && Array.TrueForAll(names, name => name.Length > 0)
            && names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Length) return names;
        section.Problem("header", "The header should be a list of different names.", "Write header: [customer, date, amount].");
        return null;
    }

    private Dictionary<string, string> Joins()
    {
        var joins = new Dictionary<string, string>(StringComparer.Ordinal);
        if (section.Section("join") is not { } join) return joins;
        foreach (var (table, node) in join.Entries())
        {
            if (!tables.TryGetValue(table, out var hasKey))
                join.Problem(
                    table, $"There is no table \"{table}\".", $"Tables are: {string.Join(", ", tables.Keys)}.");
            else if (!hasKey)
                join.Problem(
                    table, $"The table \"{table}\" has no key to be found by.",
                    "Give it key: the column with its ids.");
            else if (node is YamlScalarNode { Value: { Length: > 0 } column }) joins[table] = column;
            else
                join.Problem(
                    table, "A join should name a column of this table.",
                    $"Write {table}: the column that holds the key of {table}.");
        }

        return joins;
    }

    private AccountPart? Account(YamlSection part)
    {
        part.AllowOnly("id", "fields", "when");
        var when = _values.When(part);
        var id = _values.Required(part, "id", "Add id: the column that holds the account's id.");
        var fields = new List<FieldPart>();
        if (part.Section("fields") is { } all)
        {
            foreach (var (field, node) in all.Entries())
            {
                if (Field(all, field, node) is { } read) fields.Add(read);
            }
        }

        return id is null ? null : new AccountPart(id, fields, when);
    }

    private FieldPart? Field(YamlSection all, string field, YamlNode node)
    {
        if (field == "account_id")
        {
            all.Problem(field, "The account's id is not one of its fields.", "Write it as id: beside fields:.");
            return null;
        }

        var value = _values.Read(all, field, node, "take", "by", "when");
        if (value is null) return null;
        if (field is "started_on" or "renews_on" or "churned_on") value = WithDates(value);
        if (!all.IsMapping(field) || all.Section(field) is not { } section)
            return new FieldPart(field, value, Take.Last, null, []);
        var take = ValueReading.TakeOf(section);
        var by = _values.Optional(section, "by");
        if (by is not null && take is not (Take.First or Take.Last))
            section.Problem("by", "\"by\" gives first and last their order.", "Remove it, or write take: last.");
        return new FieldPart(field, value, take, by, _values.When(section));
    }

    private SignalPart? Signal(YamlSection part)
    {
        part.AllowOnly("kind", "account", "at", "value", "id", "attributes", "when");
        var kind = _values.Kind(part);
        var account = _values.Required(part, "account", "Add account: the column that holds the account's id.");
        var at = _values.Required(part, "at", "Add at: the column with the date.");
        var value = _values.Required(part, "value", "Add value: the column with the number, or value: { constant: 1 }.");
        var id = _values.Optional(part, "id");
        var when = _values.When(part);
        var attributes = new List<KeyValuePair<string, ValueSource>>();
        if (part.Section("attributes") is { } all)
        {
            foreach (var (name, node) in all.Entries())
            {
                if (_values.Read(all, name, node) is { } source) attributes.Add(new(name, source));
            }
        }

        return kind is null || account is null || at is null || value is null
            ? null
            : new SignalPart(kind, account, WithDates(at), value, id, attributes, when);
    }

    private ValueSource WithDates(ValueSource value) => value.Dates.Count > 0 ? value : value with { Dates = dates };
}
