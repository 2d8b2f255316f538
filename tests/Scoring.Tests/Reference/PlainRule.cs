namespace HealthScore.Scoring.Tests.Reference;

internal sealed record PlainRule(string Id, PlainMeasure When, double? Over, double? Under, double? Cap, double? Floor);
