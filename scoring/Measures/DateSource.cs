using HealthScore.Scoring.Accounts;

namespace HealthScore.Scoring.Measures;

internal sealed class DateSource(string attribute) : IMeasureSource
{
    private readonly AccountAttribute _attribute = new(attribute);

    public Reading Read(in ReadingContext context) =>
        _attribute.Instant(context.Account) is { } instant
            ? Reading.Of((instant.UtcTicks - context.AsOf) / (double)TimeSpan.TicksPerDay)
            : Reading.Missing(1);

    public ReadingCourse Follow(in ReadingContext context, bool isPresent) =>
        isPresent ? ReadingCourse.Still with { Slope = -1 } : ReadingCourse.Still;
}
