namespace HealthScore.Scoring.KeyFigures;

public enum FigureUnit
{
    /// <summary>−100 to 100, as NPS.</summary>
    Points,

    /// <summary>1 is all; may be above 1 where the figure allows.</summary>
    Share,

    /// <summary>On the scale of the survey.</summary>
    Grade,

    Hours,

    Count,
}
