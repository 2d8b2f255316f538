using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Caching;

/// <summary>Which accounts of a book are meant. What is empty or null does not limit; everything given must hold.</summary>
public sealed record BookQuery
{
    /// <summary>A dimension is low below this score.</summary>
    public const double LowBelow = 50;

    /// <summary>Every account.</summary>
    public static BookQuery All { get; } = new();

    /// <summary>Leave out customers who left.</summary>
    public bool ActiveOnly { get; init; }

    /// <summary>Leave out accounts without a score.</summary>
    public bool ScoredOnly { get; init; }

    /// <summary>Any of these, as shown.</summary>
    public IReadOnlyList<Band> Bands { get; init; } = [];

    /// <summary>All of them must match: whose accounts are asked for, whose the asker may see.</summary>
    public IReadOnlyList<PeopleFilter> People { get; init; } = [];

    /// <summary>Any of these, in any case; so are the next three.</summary>
    public IReadOnlyList<string> Segments { get; init; } = [];

    public IReadOnlyList<string> Industries { get; init; } = [];

    public IReadOnlyList<string> Lifecycles { get; init; } = [];

    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>More than this, in the account's currency.</summary>
    public decimal? ArrOver { get; init; }

    /// <summary>Less than this; an account without ARR is neither over nor under.</summary>
    public decimal? ArrUnder { get; init; }

    /// <summary>Renews on this day or later.</summary>
    public DateOnly? RenewsFrom { get; init; }

    /// <summary>Renews on this day or before.</summary>
    public DateOnly? RenewsTo { get; init; }

    /// <summary>Scores below <see cref="LowBelow"/> in this dimension.</summary>
    public string? LowDimension { get; init; }

    /// <summary>The name has at most so many UTF-16 units; at most 254.</summary>
    public int? LongestName { get; init; }
}
