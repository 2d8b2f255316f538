namespace HealthScore.Cards.Composing;

/// <summary>Key figures of some accounts.</summary>
public sealed record KpiFacts
{
    /// <summary>In the order to show; the first is what was asked for.</summary>
    public required IReadOnlyList<KpiLine> Lines { get; init; }

    /// <summary>The first figure by segment; empty where that says nothing more.</summary>
    public IReadOnlyList<KpiSegment> Segments { get; init; } = [];

    /// <summary>Whether one figure was asked for, which is then told with what it rests on.</summary>
    public bool IsOne { get; init; }

    /// <summary>How many accounts were looked at.</summary>
    public required int Accounts { get; init; }

    /// <summary>How many of them are no customers any more.</summary>
    public int Left { get; init; }

    /// <summary>The length of the period.</summary>
    public required int Days { get; init; }

    /// <summary>With the period.</summary>
    public required ShownFilters Filters { get; init; }

    /// <summary>Words of the question that were not understood, to be said back.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>When the figures were counted.</summary>
    public required DateTimeOffset AsOf { get; init; }
}
