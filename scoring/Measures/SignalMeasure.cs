namespace HealthScore.Scoring.Measures;

/// <summary>A number from signals of one kind.</summary>
/// <param name="Kind">Signal kind.</param>
/// <param name="Aggregation">How many become one.</param>
public sealed record SignalMeasure(string Kind, Aggregation Aggregation) : Measure
{
    /// <summary>
    /// Length in days of the window that ends, inclusive, at the instant of scoring; null for days since.
    /// </summary>
    public int? WindowDays { get; init; }

    /// <summary>All must match.</summary>
    public IReadOnlyList<AttributeFilter> Where { get; init; } = [];

    /// <summary>The attribute whose values <see cref="Aggregation.Distinct"/> counts.</summary>
    public string? By { get; init; }

    /// <summary>The bound of <see cref="Aggregation.Share"/>.</summary>
    public double? AtLeast { get; init; }

    /// <summary>Missing with fewer matching signals in the window.</summary>
    public int MinCount { get; init; }

    /// <summary>Value of this window ÷ value of the one before it − 1.</summary>
    public bool Change { get; init; }

    /// <summary>
    /// Days that the newest matching signal stays fresh; its weight is gone after twice as many. Null for ever.
    /// </summary>
    public int? FreshForDays { get; init; }
}
