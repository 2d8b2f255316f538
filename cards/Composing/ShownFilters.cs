using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.Composing;

/// <summary>The filters that were understood, to be said back. Null or empty: not limited.</summary>
public sealed record ShownFilters
{
    public static ShownFilters None { get; } = new();

    public IReadOnlyList<Band> Bands { get; init; } = [];

    /// <summary><c>me</c>, <c>team</c>, or a person as people call them.</summary>
    public string? Owner { get; init; }

    public IReadOnlyList<string> Segments { get; init; } = [];

    public IReadOnlyList<string> Industries { get; init; } = [];

    public IReadOnlyList<string> Regions { get; init; } = [];

    public IReadOnlyList<string> Lifecycles { get; init; } = [];

    /// <summary>A dimension's id.</summary>
    public string? Dimension { get; init; }

    public decimal? ArrOver { get; init; }

    public decimal? ArrUnder { get; init; }

    public int? RenewsWithinDays { get; init; }

    /// <summary>First day of the span in which contracts renew.</summary>
    public DateOnly? RenewsFrom { get; init; }

    /// <summary>Last day of that span.</summary>
    public DateOnly? RenewsTo { get; init; }

    public int? PeriodDays { get; init; }
}
