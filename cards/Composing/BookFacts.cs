using HealthScore.Cards.Model;

namespace HealthScore.Cards.Composing;

/// <summary>A book of accounts in figures.</summary>
public sealed record BookFacts
{
    public required BookTotals Totals { get; init; }

    /// <summary>The lowest scores, lowest first; the first three are shown.</summary>
    public IReadOnlyList<AccountRow> Worst { get; init; } = [];

    /// <summary>The biggest losses over <see cref="DropDays"/>, biggest first; the first three are shown.</summary>
    public IReadOnlyList<AccountRow> Drops { get; init; } = [];

    /// <summary>7, 30 or 90: which change <see cref="Drops"/> is about.</summary>
    public int DropDays { get; init; } = 30;

    public ShownFilters Filters { get; init; } = ShownFilters.None;

    /// <summary>Words of the question that were not understood, to be said back.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>How new the scores are; null when they were computed for this card.</summary>
    public Freshness? Freshness { get; init; }

    public IReadOnlyList<CardButton> Buttons { get; init; } = [];
}
