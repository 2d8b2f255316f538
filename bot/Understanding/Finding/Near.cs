namespace HealthScore.Bot.Understanding.Finding;

/// <summary>A word near a typed one: its place in the indexed list, and the edits between them.</summary>
internal readonly record struct Near(int Word, int Distance);
