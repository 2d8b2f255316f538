namespace HealthScore.Bot.Api.Problems;

/// <summary>A place in a body.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Byte">Within the line, from 1.</param>
internal readonly record struct TextPlace(long Line, long Byte);
