using HealthScore.Scoring.Scores;

namespace HealthScore.Bot.Understanding;

/// <summary>Which accounts a question about the book is limited to. Null or empty: not limited.</summary>
internal sealed record QuestionFilters
{
    public static QuestionFilters None { get; } = new();

    public IReadOnlyList<Band> Bands { get; init; } = [];

    /// <summary><c>me</c>, <c>team</c>, or a user id.</summary>
    public string? Owner { get; init; }

    public string? Segment { get; init; }

    public string? Industry { get; init; }

    public string? Region { get; init; }

    public string? Lifecycle { get; init; }

    public string? Dimension { get; init; }

    public decimal? ArrOver { get; init; }

    public decimal? ArrUnder { get; init; }

    public int? RenewsWithinDays { get; init; }

    public int? Limit { get; init; }

    public int? PeriodDays { get; init; }
}
