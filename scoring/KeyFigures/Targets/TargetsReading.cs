using HealthScore.Scoring.Scorecards.Reading;

namespace HealthScore.Scoring.KeyFigures.Targets;

/// <summary>Reads targets from the top mapping of their file; the sections report what is wrong.</summary>
internal sealed class TargetsReading
{
    private readonly HashSet<string> _conversionIds = new(StringComparer.Ordinal);

    public TargetSet Read(YamlSection top)
    {
        top.AllowOnly("default", "segments", "conversions");
        var conversions = (top.Sections("conversions") ?? []).Select(Conversion).OfType<Conversion>().ToArray();
        return new TargetSet
        {
            Default = top.Section("default") is { } section ? Targets(section) : new Dictionary<string, FigureTarget>(0),
            Segments = top.Section("segments") is { } segments ? Segments(segments) : TargetSet.None.Segments,
            Conversions = conversions,
        };
    }

    private Conversion? Conversion(YamlSection section)
    {
        section.AllowOnly("id", "first", "second");
        var id = section.RequiredText("id", "Add id: a short name for the conversion.");
        CommonKeys.Unique(section, "conversion", id, _conversionIds);
        if (id is not null && FigureIds.All.Contains(id))
            section.Problem("id", $"\"{id}\" is the name of a key figure.", "Give the conversion a name of its own.");
        var (first, second) = (Step(section, "first"), Step(section, "second"));
        return id is null || first is null || second is null ? null : new Conversion(id, first, second);
    }

    private static Milestone? Step(YamlSection section, string key)
    {
        if (section.RequiredText(key, $"Add {key}: what is reached. {Milestone.Expected}") is not { } text) return null;
        var step = Milestone.Parse(text);
        if (step is null) section.Problem(key, $"\"{text}\" names nothing that can be reached.", Milestone.Expected);
        return step;
    }

    private Dictionary<string, IReadOnlyDictionary<string, FigureTarget>> Segments(YamlSection section)
    {
        var segments = new Dictionary<string, IReadOnlyDictionary<string, FigureTarget>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (segment, _) in section.Entries().ToArray())
        {
            if (section.Section(segment) is { } own && !segments.TryAdd(segment, Targets(own)))
                section.Problem(segment, $"The segment \"{segment}\" is there twice.", "Put its targets together.");
        }

        return segments;
    }

    private Dictionary<string, FigureTarget> Targets(YamlSection section)
    {
        string[] known = [.. FigureIds.All.Where(id => id is not (FigureIds.Tickets or FigureIds.Conversion)), .. _conversionIds];
        section.AllowOnly(known);
        var targets = new Dictionary<string, FigureTarget>(StringComparer.Ordinal);
        foreach (var figure in known)
        {
            if (section.Section(figure) is { } keys && Target(keys, figure) is { } target) targets.Add(figure, target);
        }

        return targets;
    }

    private static FigureTarget? Target(YamlSection section, string figure)
    {
        section.AllowOnly("at_least", "at_most", "per");
        if (section.Has("at_least") == section.Has("at_most"))
        {
            section.Problem("at_least", "A target has one bound.", "Write at_least: a number, or at_most: a number.");
            return null;
        }

        var bounds = BoundsOf(figure);
        var (least, most) = (section.Number("at_least", bounds), section.Number("at_most", bounds));
        var per = section.Days("per");
        if (per is not null && !FigureIds.DependsOnLength(figure))
            section.Forbid("has no meaning here: this figure does not depend on the length of the period.", "per");
        return least is null && most is null ? null : new FigureTarget(figure, least, most, per);
    }

    // Of the shares, NRR alone may grow beyond all.
    private static Bounds BoundsOf(string figure) => figure switch
    {
        FigureIds.Nps => new Bounds("a number from -100 to 100", x => x is >= -100 and <= 100),
        FigureIds.Csat or FigureIds.ChurnRate or FigureIds.Retention or FigureIds.Grr => Bounds.Share,
        FigureIds.Ces => new Bounds("a number from 1 to 7", x => x is >= 1 and <= 7),
        FigureIds.FirstResponse or FigureIds.Resolution or FigureIds.LostToAcquired or FigureIds.Nrr =>
            new Bounds("a number of at least 0", x => x >= 0),
        _ => Bounds.Share,
    };
}
