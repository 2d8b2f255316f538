namespace HealthScore.Scoring.Import.Mapping;

/// <summary>All the columns that a table's mapping mentions.</summary>
internal static class TableColumns
{
    public static IEnumerable<string> Of(Table table)
    {
        var sources = new List<ValueSource?>();
        var conditions = new List<Condition>();
        if (table.Account is { } account)
        {
            sources.Add(account.Id);
            sources.AddRange(account.Fields.SelectMany(field => new[] { field.Value, field.By }));
            conditions.AddRange(account.When);
            conditions.AddRange(account.Fields.SelectMany(field => field.When));
        }

        foreach (var signal in table.Signals)
        {
            sources.AddRange([signal.Kind, signal.Account, signal.At, signal.Value, signal.Id]);
            sources.AddRange(signal.Attributes.Select(attribute => attribute.Value));
            conditions.AddRange(signal.When);
        }

        return sources.Select(source => source?.Column).Concat(sources.Select(source => source?.Times)).OfType<string>()
            .Concat(conditions.Select(condition => condition.Column)).Distinct(StringComparer.Ordinal);
    }
}
