using HealthScore.Scoring.Scorecards.Reading;
using YamlDotNet.RepresentationModel;

namespace HealthScore.Scoring.Import.Mapping;

/// <summary>Reads where values come from: the name of a column, or keys that say more.</summary>
/// <param name="tables">Every table's id.</param>
internal sealed class ValueReading(IReadOnlyDictionary<string, bool> tables)
{
    private static readonly string[] Keys = ["column", "constant", "default", "map", "otherwise", "number", "date", "scale", "times"];

    /// <summary>The tables that this one is joined to.</summary>
    public IReadOnlyCollection<string> Joins { get; set; } = [];

    public static IReadOnlyList<DateFormat> Dates(YamlSection section, string key)
    {
        var formats = new List<DateFormat>();
        foreach (var node in Items(section, key))
        {
            if (node is YamlScalarNode { Value: { } text } && DateFormat.Parse(text) is { } format) formats.Add(format);
            else
                section.ProblemAt(
                    node, key, "This is no date format.",
                    $"Write it with {DateFormat.Known}, such as DD-MM-YYYY HH:mm.");
        }

        return formats;
    }

    public ValueSource? Required(YamlSection section, string key, string fix)
    {
        if (section.Has(key)) return Optional(section, key);
        section.RequiredText(key, fix);
        return null;
    }

    public ValueSource? Optional(YamlSection section, string key) =>
        section.Entries().FirstOrDefault(entry => entry.Key == key).Value is { } node && !YamlSection.IsNull(node)
            ? Read(section, key, node)
            : null;

    /// <summary>A kind is written as it is; only with <c>column</c> it comes from the row.</summary>
    public ValueSource? Kind(YamlSection section)
    {
        if (section.IsMapping("kind")) return Optional(section, "kind");
        return section.RequiredText("kind", "Add kind: a name such as usage.feature.") is { } kind ? new ValueSource { Constant = kind } : null;
    }

    /// <summary>Null when it is refused.</summary>
    /// <param name="further">Keys that the surroundings read.</param>
    public ValueSource? Read(YamlSection parent, string key, YamlNode node, params string[] further)
    {
        if (node is YamlScalarNode { Value: { Length: > 0 } column })
        {
            CheckColumn(parent, key, column);
            return new ValueSource { Column = column };
        }

        if (parent.Section(key) is not { } section) return null;
        section.AllowOnly([.. Keys, .. further]);
        if (section.Has("column") == section.Has("constant"))
        {
            section.Problem("column", "A value needs either column or constant.", "Keep one of them.");
            return null;
        }

        if (section.Text("column") is { } named) CheckColumn(section, "column", named);
        if (section.Text("times") is { } times) CheckColumn(section, "times", times);
        if (section.Has("otherwise") && !section.Has("map"))
            section.Problem("otherwise", "\"otherwise\" belongs to map.", "Remove it, or add map:.");
        return new ValueSource
        {
            Column = section.Text("column"),
            Constant = section.Text("constant"),
            Default = section.Text("default"),
            Map = Map(section),
            Otherwise = section.Text("otherwise"),
            Number = NumberOf(section),
            Dates = Dates(section, "date"),
            Scale = ScaleOf(section),
            Times = section.Text("times"),
        };
    }

    public static Take TakeOf(YamlSection section)
    {
        if (section.Text("take") is not { } name) return Take.Last;
        if (Enum.TryParse<Take>(name, ignoreCase: true, out var take) && Enum.IsDefined(take) && !char.IsAsciiDigit(name[0]))
            return take;
        section.Problem(
            "take", $"\"{name}\" is no way to take several rows.", "Write one of last, first, sum, count, min, max.");
        return Take.Last;
    }

    public List<Condition> When(YamlSection parent)
    {
        var conditions = new List<Condition>();
        if (parent.Section("when") is not { } section) return conditions;
        foreach (var (column, node) in section.Entries())
        {
            CheckColumn(section, column, column);
            var values = node is YamlSequenceNode list ? list.Children : [node];
            if (values.Any(value => value is not YamlScalarNode { Value: not null }) || values.Count == 0)
                section.Problem(
                    column, "A condition should be present, absent, a value or a list of values.",
                    $"Write {column}: present.");
            else
                conditions.Add(Condition(column, [.. values.Select(value => ((YamlScalarNode)value).Value!)], node is YamlSequenceNode));
        }

        return conditions;
    }

    private static Condition Condition(string column, string[] values, bool isList)
    {
        const string Not = "not ";
        const string Begins = "begins ";
        if (isList) return new Condition(column, null, values);
        var text = values[0];
        if (text is "present" or "absent") return new Condition(column, text == "present", []);
        if (Comparison.Parse(text) is { } bound) return new Condition(column, null, []) { Bound = bound };
        var isNot = text.StartsWith(Not, StringComparison.Ordinal);
        if (isNot) text = text[Not.Length..];
        return text.StartsWith(Begins, StringComparison.Ordinal)
            ? new Condition(column, null, []) { IsNot = isNot, Prefix = text[Begins.Length..] }
            : new Condition(column, null, [text]) { IsNot = isNot };
    }

    private static IEnumerable<YamlNode> Items(YamlSection section, string key)
    {
        var node = section.Entries().FirstOrDefault(entry => entry.Key == key).Value;
        return node is null || YamlSection.IsNull(node) ? [] : node is YamlSequenceNode list ? list.Children : [node];
    }

    private static Dictionary<string, string>? Map(YamlSection section)
    {
        if (section.Section("map") is not { } map) return null;
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (from, node) in map.Entries())
        {
            if (node is YamlScalarNode { Value: { } to }) pairs[from] = to;
            else map.Problem(from, "A map gives a value for a value.", $"Write {from}: other.");
        }

        return pairs;
    }

    private static NumberStyle? NumberOf(YamlSection section)
    {
        if (section.Text("number") is not { } example) return null;
        if (NumberStyle.Parse(example) is { } style) return style;
        section.Problem("number", "This is no example of how numbers are written.", $"Write it as {NumberStyle.Known}, in quotes.");
        return null;
    }

    private static Scale? ScaleOf(YamlSection section)
    {
        if (section.Text("scale") is not { } text) return null;
        if (Scale.Parse(text) is { } scale) return scale;
        section.Problem(
            "scale", "The scale should be a number other than 0, or a fraction.", "Write scale: 1/60 or scale: 0.01.");
        return null;
    }

    private void CheckColumn(YamlSection section, string key, string column)
    {
        var dot = column.IndexOf('.', StringComparison.Ordinal);
        if (dot <= 0) return;
        var table = column[..dot];
        if (tables.ContainsKey(table) && !Joins.Contains(table))
            section.Problem(
                key, $"This table is not joined to \"{table}\".",
                $"Add join: {{ {table}: the column that holds its key }}.");
    }
}
