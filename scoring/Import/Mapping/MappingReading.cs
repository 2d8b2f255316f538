using HealthScore.Scoring.Scorecards.Reading;

namespace HealthScore.Scoring.Import.Mapping;

/// <summary>From the text of a mapping file to a mapping.</summary>
internal sealed class MappingReading(string path)
{
    private readonly ProblemList _problems = new(path);

    public MappingLoad Read(string yaml)
    {
        var tables = ScorecardText.Read(_problems, yaml, "mapping", "tables:") is { } top ? Tables(top) : [];
        return _problems.Problems.Count == 0
            ? new MappingLoad(new TableMapping(tables), [])
            : new MappingLoad(null, [.. _problems.Problems.OrderBy(problem => problem.Line)]);
    }

    private static List<Table> Tables(YamlSection top)
    {
        top.AllowOnly("tables", "dates");
        var dates = ValueReading.Dates(top, "dates");
        if (top.Sections("tables") is not { Count: > 0 } sections)
        {
            if (!top.Has("tables") || top.List("tables") is { Children.Count: 0 })
                top.Problem("tables", "The mapping names no tables.", "Add tables: with a \"- id: …\" for each file.");
            return [];
        }

        var keys = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var section in sections)
        {
            if (section.Has("id") && section.Text("id") is { } id) keys.TryAdd(id, section.Has("key"));
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var tables = new List<Table>();
        foreach (var section in sections)
        {
            CommonKeys.Unique(section, "table", section.Has("id") ? section.Text("id") : null, seen);
            if (new TableReading(section, keys, dates).Read() is { } table) tables.Add(table);
        }

        if (tables.Count == sections.Count && tables.All(table => table.Account is null && table.Signals.Count == 0))
            top.Problem("tables", "No table becomes accounts or signals.", "Give a table account: or signals:.");
        return tables;
    }
}
