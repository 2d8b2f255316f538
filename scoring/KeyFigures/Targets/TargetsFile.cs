using System.Text;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scorecards.Reading;

namespace HealthScore.Scoring.KeyFigures.Targets;

/// <summary>From a path or text to targets.</summary>
internal static class TargetsFile
{
    private const long LargestFile = 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static TargetsLoad Load(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists) return Refused(path, "There is no such file.", "Check the path.");
            if (file.Length > LargestFile)
                return Refused(path, "The file is too large for targets.", "Check that it is the right file.");
            return Parse(path, File.ReadAllText(path, Strict));
        }
        catch (DecoderFallbackException)
        {
            return Refused(path, "The file is not UTF-8.", "Save it as UTF-8.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Refused(path, "The file cannot be read.", "Check the path and who may read it.");
        }
    }

    public static TargetsLoad Parse(string path, string yaml)
    {
        var problems = new ProblemList(path);
        var top = ScorecardText.Read(problems, yaml, "targets file", "default: or segments:");
        var targets = top is null ? null : new TargetsReading().Read(top);
        return problems.Problems.Count == 0
            ? new TargetsLoad(targets, [])
            : new TargetsLoad(null, [.. problems.Problems.OrderBy(problem => problem.Line)]);
    }

    private static TargetsLoad Refused(string path, string message, string fix) =>
        new(null, [new ScorecardProblem(path, 0, "", message, fix)]);
}
