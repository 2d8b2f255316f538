namespace HealthScore.Scoring.KeyFigures;

/// <summary>One key figure of some accounts in a period.</summary>
/// <param name="Id">One of <see cref="FigureIds"/>, or for a conversion its own id.</param>
/// <param name="Unit">Of the value.</param>
/// <param name="Value">Null when there is nothing to divide by: no data, which is neither 0 nor an error.</param>
/// <param name="Base">How much it rests on: answers, tickets or customers.</param>
/// <param name="Details">What belongs to it; empty without a value.</param>
public sealed record KeyFigure(string Id, FigureUnit Unit, double? Value, int Base, IReadOnlyList<FigureDetail> Details)
{
    /// <summary>Why there is no value though there is data; null otherwise.</summary>
    public string? Remark { get; init; }

    internal static KeyFigure Ratio(string id, double above, double below, int count, params IReadOnlyList<FigureDetail> details) =>
        below > 0 ? new(id, FigureUnit.Share, above / below, count, details) : new(id, FigureUnit.Share, null, count, []);
}
