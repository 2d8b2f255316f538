using HealthScore.Bot.Understanding.Grammar;

namespace HealthScore.Bot.Understanding.Reading;

/// <summary>How much speaks for an intent.</summary>
internal readonly record struct WeighedIntent(IntentRule Rule, double Weight);
