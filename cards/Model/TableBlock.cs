namespace HealthScore.Cards.Model;

/// <summary>A small table: the first column holds names, the others short values.</summary>
/// <param name="Header">One text per column.</param>
/// <param name="Rows">Each with as many cells as the header.</param>
public sealed record TableBlock(IReadOnlyList<string> Header, IReadOnlyList<TableRow> Rows) : CardBlock
{
    /// <summary>The values are of one sort and are compared with each other, so their columns are equally wide.</summary>
    public bool IsEven { get; init; }
}
