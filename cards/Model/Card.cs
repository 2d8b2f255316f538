using HealthScore.Cards.Wording;

namespace HealthScore.Cards.Model;

/// <summary>One answer as a person sees it, for any channel. All text is final: worded, formatted, in one language.</summary>
public sealed record Card
{
    public required Language Language { get; init; }

    /// <summary>One line for notifications and screen readers.</summary>
    public required string Summary { get; init; }

    /// <summary>The summary for a channel that does not know the card's direction.</summary>
    public string Notification => Language.Line(Summary);

    public required IReadOnlyList<CardBlock> Blocks { get; init; }

    public IReadOnlyList<CardButton> Buttons { get; init; } = [];
}
