using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Tests.Live.Steps;

/// <summary>A store with what it keeps, of either kind.</summary>
internal sealed record StoreParts(IHealthStore Health, IScoreStore Scores, IOverrideStore Overrides);
