namespace HealthScore.Bot.Understanding.Reading;

/// <summary>A time of day that a sentence names.</summary>
/// <param name="Start">Its first word.</param>
/// <param name="End">Just after its last word.</param>
internal readonly record struct ClockMention(int Start, int End, TimeOnly Time);
