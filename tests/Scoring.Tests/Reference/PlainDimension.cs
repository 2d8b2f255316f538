namespace HealthScore.Scoring.Tests.Reference;

internal sealed record PlainDimension(string Id, double Weight, PlainMetric[] Metrics);
