using HealthScore.Cards.Model;

namespace HealthScore.Cards.Composing;

/// <summary>A list of accounts, or one page of it.</summary>
public sealed record ListFacts
{
    public required ListKind Kind { get; init; }

    /// <summary>In the order to show; the first ten are shown.</summary>
    public required IReadOnlyList<AccountRow> Rows { get; init; }

    /// <summary>How many accounts match in all.</summary>
    public required int Total { get; init; }

    /// <summary>How many matching accounts come before these rows.</summary>
    public int Skipped { get; init; }

    public ShownFilters Filters { get; init; } = ShownFilters.None;

    /// <summary>Words of the question that were not understood, to be said back.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>How new the scores are; null when they were computed for this card.</summary>
    public Freshness? Freshness { get; init; }

    /// <summary>What "show more" asks for; shown only when there is more, null where paging is not offered.</summary>
    public ButtonPress? More { get; init; }

    /// <summary>No account asked about has ever shown use: the list of quiet ones rests on touchpoints alone.</summary>
    public bool KnowsNoUse { get; init; }

    public IReadOnlyList<CardButton> Buttons { get; init; } = [];
}
