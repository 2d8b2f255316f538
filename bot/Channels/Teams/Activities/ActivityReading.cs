namespace HealthScore.Bot.Channels.Teams.Activities;

/// <summary>An activity, or why the bytes are none.</summary>
internal readonly record struct ActivityReading(Activity? Activity, string? Problem);
