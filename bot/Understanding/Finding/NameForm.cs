namespace HealthScore.Bot.Understanding.Finding;

/// <summary>One spelling by which an account can be called.</summary>
/// <param name="Words">Folded; at least one.</param>
/// <param name="Kept">How many of them are left without the legal form at the end.</param>
internal readonly record struct NameForm(List<string> Words, int Kept, FormKind Kind);
