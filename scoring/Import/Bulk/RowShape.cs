namespace HealthScore.Scoring.Import.Bulk;

/// <summary>What was found where a row should be.</summary>
internal enum RowShape
{
    /// <summary>As many cells as there are columns, none in quotes.</summary>
    Plain,

    /// <summary>As many cells as there are columns, some in quotes.</summary>
    Quoted,

    /// <summary>An empty line, which is no row.</summary>
    Empty,

    /// <summary>Anything that the row reader should look at: more or fewer cells, doubled quotes.</summary>
    Odd,

    /// <summary>Quotes where none may be, so nothing after it can be told apart.</summary>
    Damaged,
}
