namespace HealthScore.Scoring.Measures;

/// <summary>Where a measure's number comes from, before <c>absent</c> and <c>per</c>.</summary>
internal interface IMeasureSource
{
    Reading Read(in ReadingContext context);

    /// <summary>How what is read now goes on.</summary>
    /// <param name="context">As it was read.</param>
    /// <param name="isPresent">Whether anything was read.</param>
    ReadingCourse Follow(in ReadingContext context, bool isPresent) => ReadingCourse.Still;
}
