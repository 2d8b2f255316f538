namespace HealthScore.Scoring.Tests.Reference;

/// <summary>A measure as the specification words it, key by key.</summary>
internal sealed record PlainMeasure
{
    public string? Kind { get; init; }

    public string? Agg { get; init; }

    public int? Window { get; init; }

    public Dictionary<string, string[]> Where { get; init; } = [];

    public string? By { get; init; }

    public double? AtLeast { get; init; }

    public int? MinCount { get; init; }

    public bool Change { get; init; }

    public double? Absent { get; init; }

    public string? Per { get; init; }

    public int? FreshFor { get; init; }

    public string? Attribute { get; init; }

    public string? DaysUntil { get; init; }
}
