using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace HealthScore.Scoring.Scorecards.Reading;

/// <summary>From text to the top mapping of a YAML document.</summary>
internal static class ScorecardText
{
    // The tree is built by recursion; a file of ours needs a handful of levels.
    private const int DeepestNesting = 50;

    /// <summary>The top mapping; null after reporting why there is none.</summary>
    /// <param name="what">What the file should hold, for messages.</param>
    /// <param name="begin">How such a file begins.</param>
    public static YamlSection? Read(
        ProblemList problems, string yaml, string what = "scorecard", string begin = "id:, bands: and dimensions:")
    {
        const string Fix = "Check indentation, colons, quotes and brackets near this line, and that no key is there twice.";
        var reached = Mark.Empty;
        try
        {
            if (!IsShallow(problems, yaml, what, ref reached)) return null;
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return Top(problems, stream, what, begin);
        }
        catch (YamlException e)
        {
            problems.Add(e.Start, "", $"This is not valid YAML: {Reason(e)}", Fix);
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The scanner gives up this way on some broken flow sequences.
            problems.Add(reached, "", "This is not valid YAML from here on.", Fix);
            return null;
        }
    }

    private static YamlSection? Top(ProblemList problems, YamlStream stream, string what, string begin)
    {
        if (stream.Documents.Count > 1)
        {
            problems.Add(
                stream.Documents[1].RootNode.Start,
                "",
                "The file holds more than one document.",
                $"Put each {what} into its own file.");
            return null;
        }

        if (stream.Documents is [{ RootNode: YamlMappingNode top }]) return new YamlSection(problems, top, "");
        problems.AddForFile($"The file holds no {what}.", $"Begin with {begin}.");
        return null;
    }

    private static bool IsShallow(ProblemList problems, string yaml, string what, ref Mark reached)
    {
        var parser = new Parser(new StringReader(yaml));
        var depth = 0;
        while (parser.MoveNext())
        {
            reached = parser.Current!.End;
            depth += parser.Current switch
            {
                MappingStart or SequenceStart => 1,
                MappingEnd or SequenceEnd => -1,
                _ => 0,
            };
            if (depth <= DeepestNesting) continue;
            problems.Add(
                parser.Current.Start,
                "",
                $"The file is nested too deeply for a {what}.",
                "Check brackets and indentation.");
            return false;
        }

        return true;
    }

    private static string Reason(YamlException e) => (e.InnerException?.Message ?? e.Message).TrimEnd('.') + ".";
}
