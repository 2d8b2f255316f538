using HealthScore.Scoring.Scorecards;

namespace HealthScore.Scoring.Live;

/// <summary>What an override makes people see.</summary>
/// <param name="computed">The score that it replaces, 0–100; null when there is none.</param>
/// <param name="bands">Of the account's scorecard; null when none applies.</param>
public delegate ShownOverride OverrideShown(int? computed, BandBounds? bands);
