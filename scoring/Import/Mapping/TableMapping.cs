using HealthScore.Scoring.Backtest;
using HealthScore.Scoring.Scorecards;

namespace HealthScore.Scoring.Import.Mapping;

/// <summary>How foreign tables become accounts and signals. See docs/import.md for the file it is read from.</summary>
public sealed class TableMapping
{
    private const long LargestFile = 4 * 1024 * 1024;

    internal TableMapping(IReadOnlyList<Table> tables, LapseRule? churn)
    {
        Tables = tables;
        Churn = churn;
    }

    /// <summary>How a silence becomes a loss; null where the tables tell losses themselves.</summary>
    public LapseRule? Churn { get; }

    internal IReadOnlyList<Table> Tables { get; }

    /// <summary>Reads a mapping file. What is wrong with it is part of the result.</summary>
    public static MappingLoad Load(string path)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > LargestFile })
                return Refused(path, "The file is too large for a mapping.", "Check that it is the right file.");
            return Parse(path, File.ReadAllText(path));
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return Refused(path, "There is no such file.", "Check the path.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Refused(path, "The file cannot be read.", "Check the path and who may read it.");
        }
    }

    /// <summary>Reads the text of a mapping file.</summary>
    /// <param name="path">How problems name it.</param>
    public static MappingLoad Parse(string path, string yaml) => new MappingReading(path).Read(yaml);

    private static MappingLoad Refused(string path, string message, string fix) =>
        new(null, [new ScorecardProblem(path, 0, "", message, fix)]);
}
