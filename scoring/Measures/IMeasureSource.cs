namespace HealthScore.Scoring.Measures;

/// <summary>Where a measure's number comes from, before <c>absent</c> and <c>per</c>.</summary>
internal interface IMeasureSource
{
    Reading Read(in ReadingContext context);
}
