namespace HealthScore.Bot.Understanding.Grammar;

/// <summary>A grammar file says something that cannot be; the message names the file, the entry and the fix.</summary>
internal sealed class GrammarException(string message, Exception? cause = null) : Exception(message, cause);
