using HealthScore.Scoring.Import;
using HealthScore.Scoring.Import.Mapping;

namespace HealthScore.Bot.Commands;

/// <summary>Finds the mapping that <c>--mapping</c> names: a file, or one that is shipped.</summary>
internal static class MappingChoice
{
    private static string Shipped => Path.Combine(AppContext.BaseDirectory, "Mappings");

    /// <exception cref="FileProblemException">There is none, or it has problems; the message has all of them.</exception>
    public static TableMapping Load(string named)
    {
        var load = TableMapping.Load(Resolve(named));
        if (load.IsValid) return load.Mapping;
        var first = load.Problems[0];
        var others = load.Problems.Skip(1).Select(problem => $"\n{problem}");
        throw new FileProblemException(new FileProblem(
            first.File, first.Line, first.Key.Length == 0 ? first.Message : $"{first.Key}: {first.Message}",
            string.Concat([first.Fix, .. others])));
    }

    private static string Resolve(string named)
    {
        if (File.Exists(named)) return named;
        if (Path.GetFileName(named) != named) return named;
        var shipped = Path.Combine(Shipped, $"{named}.yaml");
        if (File.Exists(shipped)) return shipped;
        string?[] names = Directory.Exists(Shipped)
            ? [.. Directory.GetFiles(Shipped, "*.yaml").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)]
            : [];
        throw new FileProblemException(new FileProblem(
            named, 0, "There is no such mapping file, and no shipped mapping of this name.",
            $"Check the path, or take one of: {string.Join(", ", names)}."));
    }
}
