namespace HealthScore.Cards.Model;

/// <param name="Title">At most 75 characters (Slack's limit).</param>
/// <param name="Press">What it asks for.</param>
public sealed record CardButton(string Title, ButtonPress Press);
