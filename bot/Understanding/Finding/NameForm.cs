namespace HealthScore.Bot.Understanding.Finding;

/// <summary>One spelling by which an account can be called.</summary>
/// <param name="Text">Folded words with single blanks between them.</param>
internal readonly record struct NameForm(string Text, FormKind Kind);
