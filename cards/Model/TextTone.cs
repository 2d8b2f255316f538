namespace HealthScore.Cards.Model;

/// <summary>How a text sounds. Renderers show it by weight or background, and the text says it in words as well.</summary>
public enum TextTone
{
    Normal,

    /// <summary>Small print: sources, dates.</summary>
    Quiet,

    /// <summary>The title of the part that follows.</summary>
    Title,

    /// <summary>Worth stopping at: a fired rule, a churned account.</summary>
    Warning,
}
