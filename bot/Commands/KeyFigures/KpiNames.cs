using HealthScore.Scoring.KeyFigures;

namespace HealthScore.Bot.Commands.KeyFigures;

/// <summary>From the names on the command line to key figures.</summary>
internal static class KpiNames
{
    /// <summary>The figures to show, or what is wrong with the names.</summary>
    public static (IReadOnlySet<string> Names, string? Fault) Read(
        IReadOnlyList<string> typed, IReadOnlyList<Conversion> conversions)
    {
        string[] known = [.. FigureIds.All.Where(id => id != FigureIds.Conversion), .. conversions.Select(conversion => conversion.Id)];
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in typed.Select(Plain))
        {
            if (known.Contains(name)) names.Add(name);
            else if (name == FigureIds.Conversion && conversions.Count > 0) names.UnionWith(conversions.Select(conversion => conversion.Id));
            else if (name == FigureIds.Conversion) return (names, "conversion: say from what to what with --first and --second. " + Milestone.Expected);
            else return (names, $"There is no key figure '{Scores.Printable.Text(name)}'. Known: {string.Join(", ", known)}.");
        }

        return (typed.Count == 0 ? known.ToHashSet(StringComparer.Ordinal) : names, null);
    }

    private static string Plain(string name) => name.Trim().ToLowerInvariant().Replace('-', '_');
}
