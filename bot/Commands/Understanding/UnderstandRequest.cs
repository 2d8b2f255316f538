namespace HealthScore.Bot.Commands.Understanding;

/// <summary>What <c>understand</c> was asked to do, as written on the command line.</summary>
/// <param name="Accounts">Path of an accounts.csv.</param>
/// <param name="Users">Path of a CSV of people; null for none.</param>
/// <param name="Grammar">A folder of grammar files; null for those built in.</param>
/// <param name="AsOf">Date or instant; null for now.</param>
/// <param name="Explain">Whether to say what decided.</param>
internal sealed record UnderstandRequest(string Accounts, string? Users, string? Grammar, string? AsOf, bool Explain);
