using HealthScore.Scoring.Backtest;
using HealthScore.Scoring.Scorecards.Reading;
using YamlDotNet.RepresentationModel;

namespace HealthScore.Scoring.Import.Mapping;

/// <summary>From the text of a mapping file to a mapping.</summary>
internal sealed class MappingReading(string path)
{
    private readonly ProblemList _problems = new(path);

    public MappingLoad Read(string yaml)
    {
        var top = ScorecardText.Read(_problems, yaml, "mapping", "tables:");
        var tables = top is null ? [] : Tables(top);
        var churn = top?.Section("churn") is { } section ? Churn(section, tables) : null;
        return _problems.Problems.Count == 0
            ? new MappingLoad(new TableMapping(tables, churn), [])
            : new MappingLoad(null, [.. _problems.Problems.OrderBy(problem => problem.Line)]);
    }

    private static LapseRule? Churn(YamlSection section, List<Table> tables)
    {
        section.AllowOnly("after", "kinds");
        if (!section.Has("after"))
            section.Problem("after", "The key \"after\" is missing.", "Add after: 90d, the silence that is a loss.");
        var days = section.Days("after");
        if (days > LapseRule.LongestDays)
            section.Problem("after", "The silence is too long.", $"Write at most {LapseRule.LongestDays}d.");
        string[] kinds = [.. (section.List("kinds")?.Children ?? []).OfType<YamlScalarNode>().Select(node => node.Value ?? "")];
        var known = tables.SelectMany(table => table.Signals).Select(signal => signal.Kind.Constant).OfType<string>().Distinct().ToList();
        foreach (var kind in kinds.Except(known).Where(_ => known.Count > 0 && tables.All(t => t.Signals.All(s => s.Kind.Constant is not null))))
            section.Problem("kinds", $"No table gives signals of kind {kind}.", $"There are: {string.Join(", ", known)}.");
        return days is { } silence and <= LapseRule.LongestDays ? new LapseRule(silence, kinds) : null;
    }

    private static List<Table> Tables(YamlSection top)
    {
        top.AllowOnly("tables", "dates", "churn");
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
