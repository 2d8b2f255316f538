namespace HealthScore.Bot.Channels.LocalPage.DirectLine;

/// <summary>A card in the forms this channel sends.</summary>
/// <param name="Locale">Such as <c>he</c>.</param>
/// <param name="Summary">One line.</param>
/// <param name="AdaptiveCard">JSON.</param>
/// <param name="PlainText">Equal content for clients that do not draw cards.</param>
internal sealed record DrawnCard(string Locale, string Summary, string AdaptiveCard, string PlainText);
