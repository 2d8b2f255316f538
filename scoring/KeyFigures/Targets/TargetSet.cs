namespace HealthScore.Scoring.KeyFigures.Targets;

/// <summary>Targets for everybody and per segment, and the conversions that are counted. Read from a YAML file.</summary>
public sealed record TargetSet
{
    private static readonly IReadOnlyDictionary<string, FigureTarget> NoTargets = new Dictionary<string, FigureTarget>(0);

    /// <summary>Without any target.</summary>
    public static TargetSet None { get; } = new();

    /// <summary>By key figure; where a segment says nothing of its own.</summary>
    public IReadOnlyDictionary<string, FigureTarget> Default { get; init; } = NoTargets;

    /// <summary>By segment, then by key figure.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, FigureTarget>> Segments { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, FigureTarget>>(0);

    public IReadOnlyList<Conversion> Conversions { get; init; } = [];

    /// <summary>Loads a file, or every problem found in it.</summary>
    public static TargetsLoad Load(string path) => TargetsFile.Load(path);

    /// <summary>Reads the text of a file.</summary>
    /// <param name="path">For messages.</param>
    public static TargetsLoad Parse(string path, string yaml) => TargetsFile.Parse(path, yaml);

    /// <summary>The target of a key figure; null when there is none.</summary>
    /// <param name="segment">The one segment that all accounts are of; null when they are of several.</param>
    public FigureTarget? For(string figure, string? segment)
    {
        if (segment is not null && Segments.GetValueOrDefault(segment)?.GetValueOrDefault(figure) is { } own) return own;
        return Default.GetValueOrDefault(figure);
    }
}
