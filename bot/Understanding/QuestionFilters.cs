using HealthScore.Scoring.Scores;

namespace HealthScore.Bot.Understanding;

/// <summary>Which accounts a question about the book is limited to, and the other slots of a question. Null or empty: not given.</summary>
internal sealed record QuestionFilters
{
    public static QuestionFilters None { get; } = new();

    /// <summary>These, with what <paramref name="others"/> have in place of what these have.</summary>
    public QuestionFilters With(QuestionFilters others) => new()
    {
        Bands = others.Bands.Count > 0 ? others.Bands : Bands,
        Owner = others.Owner ?? Owner,
        Segments = others.Segments.Count > 0 ? others.Segments : Segments,
        Industries = others.Industries.Count > 0 ? others.Industries : Industries,
        Regions = others.Regions.Count > 0 ? others.Regions : Regions,
        Lifecycles = others.Lifecycles.Count > 0 ? others.Lifecycles : Lifecycles,
        Dimension = others.Dimension ?? Dimension,
        ArrOver = others.ArrOver ?? ArrOver,
        ArrUnder = others.ArrUnder ?? ArrUnder,
        RenewsWithinDays = others.RenewsWithinDays ?? (others.RenewsFrom is null && others.RenewsTo is null ? RenewsWithinDays : null),
        RenewsFrom = others.RenewsFrom ?? (others.RenewsWithinDays is null ? RenewsFrom : null),
        RenewsTo = others.RenewsTo ?? (others.RenewsWithinDays is null ? RenewsTo : null),
        Limit = others.Limit ?? Limit,
        PeriodDays = others.PeriodDays ?? PeriodDays,
        Direction = others.Direction ?? Direction,
        Kpi = others.Kpi ?? Kpi,
        Pulse = others.Pulse ?? Pulse,
        SnoozeDays = others.SnoozeDays ?? SnoozeDays,
        SnoozeUntil = others.SnoozeUntil ?? SnoozeUntil,
        Time = others.Time ?? Time,
        Days = others.Days.Count > 0 ? others.Days : Days,
        TimeZone = others.TimeZone ?? TimeZone,
        Comment = others.Comment ?? Comment,
        Language = others.Language ?? Language,
    };

    public IReadOnlyList<Band> Bands { get; init; } = [];

    /// <summary><c>me</c>, <c>team</c>, or a user id.</summary>
    public string? Owner { get; init; }

    /// <summary>Any of these, spelt as the accounts have them, where any has it; so are industries, regions and lifecycles.</summary>
    public IReadOnlyList<string> Segments { get; init; } = [];

    public IReadOnlyList<string> Industries { get; init; } = [];

    public IReadOnlyList<string> Regions { get; init; } = [];

    public IReadOnlyList<string> Lifecycles { get; init; } = [];

    public string? Dimension { get; init; }

    public decimal? ArrOver { get; init; }

    public decimal? ArrUnder { get; init; }

    public int? RenewsWithinDays { get; init; }

    /// <summary>First day, for a calendar span such as "next quarter".</summary>
    public DateOnly? RenewsFrom { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? RenewsTo { get; init; }

    public int? Limit { get; init; }

    public int? PeriodDays { get; init; }

    /// <summary><c>up</c> or <c>down</c>; of feedback <c>too_high</c> or <c>too_low</c>.</summary>
    public string? Direction { get; init; }

    /// <summary>A key figure, such as <c>nps</c>.</summary>
    public string? Kpi { get; init; }

    /// <summary>1–5.</summary>
    public int? Pulse { get; init; }

    public int? SnoozeDays { get; init; }

    /// <summary>The first day on which a snoozed alert is heard again.</summary>
    public DateOnly? SnoozeUntil { get; init; }

    /// <summary>When a digest comes, in the asker's time zone.</summary>
    public TimeOnly? Time { get; init; }

    /// <summary>The days on which a digest comes; empty when none were said.</summary>
    public IReadOnlyList<DayOfWeek> Days { get; init; } = [];

    /// <summary>An IANA zone, such as <c>Europe/Madrid</c>.</summary>
    public string? TimeZone { get; init; }

    /// <summary>What somebody gave as the reason for a feedback, as typed.</summary>
    public string? Comment { get; init; }

    /// <summary><c>en</c>, <c>es</c>, <c>pt</c> or <c>he</c>: the language asked for.</summary>
    public string? Language { get; init; }
}
