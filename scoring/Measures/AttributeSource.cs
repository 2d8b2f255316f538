using HealthScore.Scoring.Accounts;

namespace HealthScore.Scoring.Measures;

internal sealed class AttributeSource(string attribute) : IMeasureSource
{
    private readonly AccountAttribute _attribute = new(attribute);

    public Reading Read(in ReadingContext context) =>
        _attribute.Number(context.Account) is { } number ? Reading.Of(number) : Reading.Missing(1);
}
