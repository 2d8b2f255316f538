namespace HealthScore.Scoring.KeyFigures;

/// <summary>A number that belongs to a key figure, such as the share of promoters.</summary>
public sealed record FigureDetail(string Id, FigureUnit Unit, double Value);
