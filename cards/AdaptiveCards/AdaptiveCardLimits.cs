namespace HealthScore.Cards.AdaptiveCards;

/// <summary>What Teams takes. Source: the platform's public documentation.</summary>
internal static class AdaptiveCardLimits
{
    public const string Version = "1.5";

    /// <summary>A message may have 28 KB; the activity around the card needs some of it.</summary>
    public const int Bytes = 26 * 1024;

    /// <summary>More actions in one set are not drawn.</summary>
    public const int ActionsPerSet = 6;
}
