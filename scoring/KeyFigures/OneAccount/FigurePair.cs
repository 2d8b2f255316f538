using HealthScore.Scoring.History;

namespace HealthScore.Scoring.KeyFigures.OneAccount;

/// <summary>An account's key figures in a period, and in the one of equal length just before.</summary>
public sealed record FigurePair(KeyFigureSet Now, KeyFigureSet Before)
{
    public static FigurePair Of(AccountPast past, Period period) => new(Figures(past, period), Figures(past, period.Before()));

    /// <param name="id">One of <see cref="FigureIds"/>.</param>
    public KeyFigure NowOf(string id) => Of(Now, id);

    /// <inheritdoc cref="NowOf"/>
    public KeyFigure BeforeOf(string id) => Of(Before, id);

    private static KeyFigure Of(KeyFigureSet figures, string id) => figures.Figures.First(figure => figure.Id == id);

    private static KeyFigureSet Figures(AccountPast past, Period period)
    {
        var calculator = new KeyFigureCalculator(period, _ => true, []);
        calculator.Add(past);
        return calculator.Figures();
    }
}
