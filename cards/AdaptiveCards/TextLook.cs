namespace HealthScore.Cards.AdaptiveCards;

/// <summary>How a text is set.</summary>
/// <param name="Size">Small, Default, Medium, Large, ExtraLarge.</param>
/// <param name="AtEnd">Set at the end of its column, where numbers line up.</param>
internal readonly record struct TextLook(
    string? Size = null,
    bool IsBold = false,
    bool IsSubtle = false,
    string? Spacing = null,
    bool AtEnd = false);
