using System.Text.RegularExpressions;
using HealthScore.Testing;

namespace HealthScore.Bot.Tests.Conventions;

/// <summary>One C# file of the repository, as far as conventions look at it.</summary>
internal sealed partial class SourceFile
{
    private static readonly Dictionary<string, string> Roots = new(StringComparer.Ordinal)
    {
        ["scoring"] = "HealthScore.Scoring",
        ["cards"] = "HealthScore.Cards",
        ["bot"] = "HealthScore.Bot",
        ["tests/Scoring.Tests"] = "HealthScore.Scoring.Tests",
        ["tests/Cards.Tests"] = "HealthScore.Cards.Tests",
        ["tests/Bot.Tests"] = "HealthScore.Bot.Tests",
        ["tests/EndToEnd"] = "HealthScore.EndToEnd",
        ["tests/Benchmarks"] = "HealthScore.Benchmarks",
    };

    private SourceFile(string project, string path)
    {
        Project = project;
        Path = System.IO.Path.GetRelativePath(Needs.Repository, path).Replace('\\', '/');
        Lines = File.ReadAllLines(path);
        Name = System.IO.Path.GetFileNameWithoutExtension(path);
        var folder = System.IO.Path.GetRelativePath(project, System.IO.Path.GetDirectoryName(Path)!).Replace('\\', '/');
        ExpectedNamespace = folder == "." ? Roots[project] : $"{Roots[project]}.{folder.Replace('/', '.')}";
    }

    /// <summary>Every file that was written, the generated ones left out.</summary>
    public static IReadOnlyList<SourceFile> All { get; } =
    [
        .. from project in Roots.Keys
           from path in Directory.EnumerateFiles(System.IO.Path.Combine(Needs.Repository, project), "*.cs", SearchOption.AllDirectories)
           let inside = System.IO.Path.GetRelativePath(Needs.Repository, path).Replace('\\', '/').Split('/')
           where !inside.Contains("obj") && !inside.Contains("bin") && !inside.Contains("node_modules")
           select new SourceFile(project, path),
    ];

    public static IEnumerable<SourceFile> Product => All.Where(file => !file.Project.StartsWith("tests/", StringComparison.Ordinal));

    public string Project { get; }

    public string Path { get; }

    /// <summary>Without folder and extension.</summary>
    public string Name { get; }

    public IReadOnlyList<string> Lines { get; }

    public string ExpectedNamespace { get; }

    public string? Namespace => Lines
        .Where(line => line.StartsWith("namespace ", StringComparison.Ordinal))
        .Select(line => line["namespace ".Length..].TrimEnd(';'))
        .FirstOrDefault();

    /// <summary>Types that stand at the left edge, and so are in no other type.</summary>
    public IReadOnlyList<string> Types =>
        [.. Lines.Select(line => Declaration().Match(line)).Where(match => match.Success).Select(match => match.Groups["name"].Value)];

    [GeneratedRegex(
        @"^((public|internal|file|sealed|static|abstract|readonly|partial|unsafe|ref) )*(class|record struct|record|struct|interface|enum) (?<name>\w+)",
        RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Declaration();
}
