using System.Text;

namespace HealthScore.Scoring.Scorecards.Reading;

/// <summary>From paths to scorecards.</summary>
internal static class ScorecardFiles
{
    private const long LargestFile = 4 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static ScorecardLoad Load(string path)
    {
        if (!Path.Exists(path)) return Refused(path, "There is no such file or folder.", "Check the path.");
        var unreadable = new List<ScorecardProblem>();
        var texts = new List<(string Path, string Yaml)>();
        foreach (var file in FilesAt(path, unreadable))
        {
            if (Text(file, unreadable) is { } yaml) texts.Add((file, yaml));
        }

        if (texts.Count == 0 && unreadable.Count == 0)
            return Refused(path, "The folder holds no scorecard.", "Put a *.yaml file there.");
        var load = Parse(texts);
        return unreadable.Count == 0 ? load : new ScorecardLoad(null, [.. unreadable, .. load.Problems]);
    }

    public static ScorecardLoad Parse(IEnumerable<(string Path, string Yaml)> files)
    {
        var cards = new List<Scorecard>();
        var problems = new List<ScorecardProblem>();
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, yaml) in files)
        {
            var own = new ProblemList(path);
            if (ScorecardText.Read(own, yaml) is { } top)
            {
                var card = new ScorecardReading(own, Path.GetFileName(path)).Read(top);
                if (card is not null && !owners.TryAdd(card.Id, path))
                    top.Problem(
                        "id",
                        $"The scorecard id \"{card.Id}\" is also in {Path.GetFileName(owners[card.Id])}.",
                        "Give each scorecard its own id.");
                if (card is not null) cards.Add(card);
            }

            problems.AddRange(own.Problems.OrderBy(problem => problem.Line));
        }

        return problems.Count == 0 ? new ScorecardLoad(new ScorecardSet(cards), []) : new ScorecardLoad(null, problems);
    }

    private static string[] FilesAt(string path, List<ScorecardProblem> problems)
    {
        if (!Directory.Exists(path)) return [path];
        try
        {
            return [.. Directory.EnumerateFiles(path)
                .Where(file => Path.GetExtension(file) is ".yaml" or ".yml")
                .Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new ScorecardProblem(path, 0, "", "The folder cannot be read.", "Check who may read it."));
            return [];
        }
    }

    private static string? Text(string file, List<ScorecardProblem> problems)
    {
        try
        {
            if (new FileInfo(file).Length <= LargestFile) return File.ReadAllText(file, Strict);
            problems.Add(new ScorecardProblem(file, 0, "", "The file is too large for a scorecard.", "Check that it is the right file."));
        }
        catch (DecoderFallbackException)
        {
            problems.Add(new ScorecardProblem(file, 0, "", "The file is not UTF-8.", "Save it as UTF-8."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new ScorecardProblem(file, 0, "", "The file cannot be read.", "Check who may read it."));
        }

        return null;
    }

    private static ScorecardLoad Refused(string path, string message, string fix) =>
        new(null, [new ScorecardProblem(path, 0, "", message, fix)]);
}
