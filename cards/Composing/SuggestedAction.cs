namespace HealthScore.Cards.Composing;

/// <param name="Text">What to do, one sentence.</param>
/// <param name="Because">What it answers, with its points.</param>
internal readonly record struct SuggestedAction(string Text, string Because);
