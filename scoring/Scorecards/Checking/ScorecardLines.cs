using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace HealthScore.Scoring.Scorecards.Checking;

/// <summary>Where the keys of a scorecard file stand. Immutable.</summary>
public sealed class ScorecardLines
{
    private readonly Dictionary<string, long> _lines = new(StringComparer.Ordinal);

    private ScorecardLines(YamlNode? root)
    {
        if (root is not null) Walk(root, "");
    }

    /// <param name="yaml">Of a scorecard; of anything else no line is known.</param>
    public static ScorecardLines Of(string yaml)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return new ScorecardLines(stream.Documents.Count > 0 ? stream.Documents[0].RootNode : null);
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException or ArgumentException)
        {
            return new ScorecardLines(null);
        }
    }

    /// <summary>The line of a key, or of the nearest key around it; 0 where none is known.</summary>
    public long LineOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        while (key.Length > 0)
        {
            if (_lines.TryGetValue(key, out var line)) return line;
            key = key[..Math.Max(0, key.LastIndexOfAny(['.', '[']))];
        }

        return 0;
    }

    private void Walk(YamlNode node, string path)
    {
        if (node is YamlMappingNode mapping)
        {
            foreach (var (key, value) in mapping.Children)
            {
                var inner = path.Length == 0 ? $"{key}" : $"{path}.{key}";
                _lines.TryAdd(inner, key.Start.Line);
                Walk(value, inner);
            }
        }
        else if (node is YamlSequenceNode list)
        {
            for (var i = 0; i < list.Children.Count; i++)
            {
                var inner = string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]");
                _lines.TryAdd(inner, list.Children[i].Start.Line);
                Walk(list.Children[i], inner);
            }
        }
    }
}
