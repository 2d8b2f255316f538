using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace HealthScore.Scoring.Scorecards.Reading;

/// <summary>From text to the top mapping of a YAML document.</summary>
internal static class ScorecardText
{
    // The tree is built by recursion; a scorecard needs a handful of levels.
    private const int DeepestNesting = 50;

    /// <summary>The top mapping; null after reporting why there is none.</summary>
    public static YamlSection? Read(ProblemList problems, string yaml)
    {
        const string Fix = "Check indentation, colons, quotes and brackets near this line, and that no key is there twice.";
        var reached = Mark.Empty;
        try
        {
            if (!IsShallow(problems, yaml, ref reached)) return null;
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return Top(problems, stream);
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

    private static YamlSection? Top(ProblemList problems, YamlStream stream)
    {
        if (stream.Documents.Count > 1)
        {
            problems.Add(
                stream.Documents[1].RootNode.Start,
                "",
                "The file holds more than one document.",
                "Put each scorecard into its own file.");
            return null;
        }

        if (stream.Documents is [{ RootNode: YamlMappingNode top }]) return new YamlSection(problems, top, "");
        problems.AddForFile("The file holds no scorecard.", "Begin with id:, bands: and dimensions:.");
        return null;
    }

    private static bool IsShallow(ProblemList problems, string yaml, ref Mark reached)
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
                "The file is nested too deeply for a scorecard.",
                "Check brackets and indentation.");
            return false;
        }

        return true;
    }

    private static string Reason(YamlException e) => (e.InnerException?.Message ?? e.Message).TrimEnd('.') + ".";
}
