using HealthScore.Cards.Model;
using HealthScore.Scoring.KeyFigures;

namespace HealthScore.Cards.Composing;

/// <summary>What customers opened tickets about.</summary>
public sealed record BookTicketsFacts
{
    /// <summary>A page of them, the most frequent first; the first ten are shown.</summary>
    public required IReadOnlyList<TopicTrend> Topics { get; init; }

    /// <summary>How many topics there are in all.</summary>
    public required int TotalTopics { get; init; }

    /// <summary>How many topics come before these.</summary>
    public int Skipped { get; init; }

    /// <summary>Tickets in the period, and in the one of equal length just before.</summary>
    public required int Tickets { get; init; }

    public required int Before { get; init; }

    /// <summary>The accounts with the most tickets, most first, with a <see cref="TicketNote"/>; the first five are shown.</summary>
    public IReadOnlyList<AccountRow> Affected { get; init; } = [];

    /// <summary>With the period.</summary>
    public required ShownFilters Filters { get; init; }

    /// <summary>Words of the question that were not understood, to be said back.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>When the tickets were counted.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>What "show more" asks for.</summary>
    public ButtonPress? More { get; init; }
}
