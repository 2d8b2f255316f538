namespace HealthScore.Scoring.Tests.Reference;

internal sealed record PlainMetric(string Id, double Weight, PlainMeasure Measure, (double X, double Score)[] Curve, double? StaleTo);
