using HealthScore.Bot.Configuration;
using HealthScore.Scoring.Scorecards.Checking;

namespace HealthScore.Bot.Commands.Scorecards;

/// <summary>From a path of scorecards to the files in it.</summary>
internal sealed class ScorecardPaths(string path)
{
    private readonly Dictionary<string, ScorecardLines> _lines = new(StringComparer.Ordinal);

    /// <summary>The path that a command names, or else that of the scorecards in force.</summary>
    public static string Named(string? path, IConfiguration configuration) =>
        path ?? (configuration.GetSection(ScorecardOptions.Section).Get<ScorecardOptions>() ?? new ScorecardOptions()).PathOrShipped;

    /// <summary>A scorecard's file as the caller would name it.</summary>
    /// <param name="fileName">Without folder; empty for the set as a whole.</param>
    public string FileOf(string fileName) => fileName.Length > 0 && Directory.Exists(path) ? Path.Combine(path, fileName) : path;

    /// <summary>The line of a key, 0 where none is known.</summary>
    public long LineOf(string fileName, string key)
    {
        if (fileName.Length == 0) return 0;
        if (!_lines.TryGetValue(fileName, out var lines)) _lines[fileName] = lines = ScorecardLines.Of(Text(FileOf(fileName)));
        return lines.LineOf(key);
    }

    private static string Text(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
