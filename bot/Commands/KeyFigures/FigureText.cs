using System.Globalization;
using HealthScore.Scoring.KeyFigures;

namespace HealthScore.Bot.Commands.KeyFigures;

/// <summary>Numbers with their units, for people.</summary>
internal static class FigureText
{
    public static string Of(FigureUnit unit, double value) => unit switch
    {
        FigureUnit.Points => value.ToString("0.#", CultureInfo.InvariantCulture),
        FigureUnit.Share => value.ToString("0.0 %", CultureInfo.InvariantCulture),
        FigureUnit.Grade => value.ToString("0.00", CultureInfo.InvariantCulture),
        FigureUnit.Hours => value.ToString("0.0 h", CultureInfo.InvariantCulture),
        _ => value.ToString("#,0.##", CultureInfo.InvariantCulture),
    };

    public static string Name(FigureUnit unit) => unit switch
    {
        FigureUnit.Points => "points",
        FigureUnit.Share => "share",
        FigureUnit.Grade => "grade",
        FigureUnit.Hours => "hours",
        _ => "count",
    };
}
