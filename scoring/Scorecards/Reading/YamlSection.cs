using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace HealthScore.Scoring.Scorecards.Reading;

/// <summary>
/// One mapping of a YAML file with its path. Every reader method reports what it cannot read and gives null, so that reading
/// goes on and finds the other problems too.
/// </summary>
internal sealed class YamlSection(ProblemList problems, YamlMappingNode node, string path)
{
    // Longer windows mean nothing and would overflow ticks.
    private const int LongestDays = 100_000;

    public Mark Start => node.Start;

    public bool Has(string key) => Find(key) is not null;

    public string PathOf(string key) => path.Length == 0 ? key : $"{path}.{key}";

    public void Problem(string key, string message, string fix) =>
        problems.Add(Find(key)?.Start ?? node.Start, PathOf(key), message, fix);

    /// <summary>Reports a problem with a node below a key.</summary>
    public void ProblemAt(YamlNode at, string key, string message, string fix) =>
        problems.Add(at.Start, PathOf(key), message, fix);

    /// <summary>Reports every key that is not among these.</summary>
    public void AllowOnly(params string[] known)
    {
        foreach (var (keyNode, _) in node.Children)
        {
            var key = (keyNode as YamlScalarNode)?.Value ?? keyNode.ToString();
            if (known.Contains(key)) continue;
            var fix = NearestKey.Of(key, known) is { } nearest
                ? $"Did you mean \"{nearest}\"?"
                : $"Known here: {string.Join(", ", known)}.";
            problems.Add(keyNode.Start, PathOf(key), $"The key \"{key}\" is unknown.", fix);
        }
    }

    /// <summary>Reports keys that are known but have no meaning in this case.</summary>
    public void Forbid(string reason, params string[] keys)
    {
        foreach (var key in keys.Where(Has)) Problem(key, $"\"{key}\" {reason}", "Remove it.");
    }

    public string? RequiredText(string key, string fix) => Has(key) ? Text(key) : Missing<string>(key, fix);

    public string? Text(string key)
    {
        if (Find(key) is not { } value) return null;
        return value is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text)
            ? text
            : Wrong<string>(key, "should be a text", $"Write {key}: some-text.");
    }

    public double? RequiredNumber(string key, Bounds bounds) =>
        Has(key) ? Number(key, bounds) : Missing<double?>(key, $"Add {key}: {bounds.Words}.");

    public double? Number(string key, Bounds bounds)
    {
        if (Find(key) is not { } value) return null;
        return NumberOf(value) is { } number && bounds.Allow(number)
            ? number
            : Wrong<double?>(key, $"should be {bounds.Words}, not {Shown(value)}", "Correct the number.");
    }

    public bool Flag(string key)
    {
        if (Find(key) is not { } value) return false;
        if (value is YamlScalarNode scalar && bool.TryParse(scalar.Value, out var flag)) return flag;
        Problem(key, $"\"{key}\" should be true or false, not {Shown(value)}.", $"Write {key}: true, or remove it.");
        return false;
    }

    /// <summary>A number of days written <c>Nd</c>.</summary>
    public int? Days(string key)
    {
        if (Find(key) is not { } value) return null;
        return value is YamlScalarNode { Value: [.. var digits, 'd'] }
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            && days is > 0 and <= LongestDays
            ? days
            : Wrong<int?>(
                key, $"should be days, not {Shown(value)}", $"Write it as {key}: 28d, from 1d to {LongestDays}d.");
    }

    public bool IsMapping(string key) => Find(key) is YamlMappingNode;

    /// <summary>A mapping under a key.</summary>
    public YamlSection? Section(string key)
    {
        if (Find(key) is not { } value) return null;
        return value is YamlMappingNode mapping
            ? new YamlSection(problems, mapping, PathOf(key))
            : Wrong<YamlSection>(key, "should hold keys of its own", $"Write them indented below {key}:.");
    }

    /// <summary>The mappings of a list under a key; null when the key is absent or no list.</summary>
    public List<YamlSection>? Sections(string key)
    {
        if (List(key) is not { } list) return null;
        var sections = new List<YamlSection>();
        for (var i = 0; i < list.Children.Count; i++)
        {
            var itemPath = $"{PathOf(key)}[{i}]";
            if (list.Children[i] is YamlMappingNode mapping) sections.Add(new YamlSection(problems, mapping, itemPath));
            else problems.Add(
                list.Children[i].Start,
                itemPath,
                "This item should hold keys of its own.",
                "Write \"- id: …\" with the other keys below it.");
        }

        return sections;
    }

    /// <summary>A list under a key; null when the key is absent or no list.</summary>
    public YamlSequenceNode? List(string key)
    {
        if (Find(key) is not { } value) return null;
        return value as YamlSequenceNode ?? Wrong<YamlSequenceNode>(
            key, "should be a list", $"Write its items in [ ] or as lines that begin with \"- \" below {key}:.");
    }

    /// <summary>Every key with its node, for mappings whose keys are the author's own.</summary>
    public IEnumerable<(string Key, YamlNode Value)> Entries()
    {
        foreach (var (keyNode, value) in node.Children)
        {
            if (keyNode is YamlScalarNode { Value.Length: > 0 } key) yield return (key.Value, value);
            else problems.Add(keyNode.Start, path, "A key should be a plain name.", "Write name: value.");
        }
    }

    /// <summary>A finite number; null for anything else.</summary>
    public static double? NumberOf(YamlNode value) =>
        value is YamlScalarNode scalar
        && double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : null;

    /// <summary>A key without a value, which is as good as no key.</summary>
    public static bool IsNull(YamlNode value) =>
        value is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" or "Null" or "NULL" };

    private YamlNode? Find(string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var value) && !IsNull(value) ? value : null;

    private static string Shown(YamlNode value) =>
        value is YamlScalarNode scalar ? $"\"{scalar.Value}\"" : value is YamlSequenceNode ? "a list" : "keys";

    private T? Missing<T>(string key, string fix)
    {
        problems.Add(node.Start, PathOf(key), $"The key \"{key}\" is missing.", fix);
        return default;
    }

    private T? Wrong<T>(string key, string message, string fix)
    {
        Problem(key, $"\"{key}\" {message}.", fix);
        return default;
    }
}
