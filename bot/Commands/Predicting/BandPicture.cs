using System.Globalization;
using System.Security;
using System.Text;
using HealthScore.Bot.Commands.Scores;
using HealthScore.Scoring.Backtest;
using HealthScore.Scoring.Scores;

namespace HealthScore.Bot.Commands.Predicting;

/// <summary>Bands against churn as an SVG: a column per band with its 95 % interval, and the rate of all as a line.</summary>
internal static class BandPicture
{
    private const int Width = 640;
    private const int Height = 400;
    private const int Left = 64;
    private const int Right = Width - 24;
    private const int Top = 84;
    private const int Bottom = Height - 72;
    private const int ColumnWidth = 72;

    public static string Draw(BacktestReport report)
    {
        var figures = report.Pooled;
        var scale = new RateScale(figures.Bands, Top, Bottom);
        var svg = new StringBuilder();
        Add(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" height=\"{Height}\" role=\"img\" aria-labelledby=\"title\" font-family=\"system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif\" font-size=\"13\">");
        Add(svg, $"<title id=\"title\">{Escape(Description(figures))}</title>");
        Add(svg, $"<rect width=\"{Width}\" height=\"{Height}\" fill=\"#ffffff\"/>");
        Text(svg, Left, 30, "start", "Churn rate by band", "#1b1f24", 18);
        Text(svg, Left, 52, "start", Caption(report), "#57606a", 12);
        Grid(svg, scale);
        for (var i = 0; i < figures.Bands.Count; i++) Column(svg, figures.Bands[i], Middle(i, figures.Bands.Count), scale);
        if (figures.Count > 0) All(svg, (double)figures.Churned / figures.Count, scale);
        Add(svg, $"<line x1=\"{Left}\" y1=\"{Bottom}\" x2=\"{Right}\" y2=\"{Bottom}\" stroke=\"#57606a\"/>");
        Add(svg, $"</svg>");
        return svg.ToString();
    }

    private static double Middle(int column, int columns) => Left + ((column + 0.5) * (Right - 70 - Left) / columns);

    private static void Grid(StringBuilder svg, RateScale scale)
    {
        foreach (var rate in scale.Marks())
        {
            var y = scale.Y(rate);
            Add(svg, $"<line x1=\"{Left}\" y1=\"{y:0.#}\" x2=\"{Right}\" y2=\"{y:0.#}\" stroke=\"#d8dee4\"/>");
            Text(svg, Left - 8, y + 4, "end", scale.Name(rate), "#57606a", 12);
        }
    }

    private static void Column(StringBuilder svg, BandOutcome band, double x, RateScale scale)
    {
        Text(svg, x, Bottom + 22, "middle", BandNames.Of(band.Band), "#1b1f24", 14);
        Text(svg, x, Bottom + 42, "middle", band.Count == 1 ? "1 case" : $"{band.Count} cases", "#57606a", 12);
        if (band is not { Rate: { } rate } || band.RateInterval() is not { } interval)
        {
            Text(svg, x, Bottom - 8, "middle", "no data", "#57606a", 12);
            return;
        }

        var (top, low, high) = (scale.Y(rate), scale.Y(interval.Low), scale.Y(interval.High));
        Add(svg, $"<rect x=\"{x - (ColumnWidth / 2.0):0.#}\" y=\"{top:0.#}\" width=\"{ColumnWidth}\" height=\"{Bottom - top:0.#}\" fill=\"{Colour(band.Band)}\"/>");
        Add(svg, $"<path d=\"M{x:0.#} {low:0.#}V{high:0.#}M{x - 7:0.#} {low:0.#}h14M{x - 7:0.#} {high:0.#}h14\" stroke=\"#1b1f24\" stroke-width=\"1.5\" fill=\"none\"/>");
        Text(svg, x, high - 8, "middle", FigureText.Percent(rate), "#1b1f24", 14);
    }

    private static void All(StringBuilder svg, double rate, RateScale scale)
    {
        var y = scale.Y(rate);
        Add(svg, $"<line x1=\"{Left}\" y1=\"{y:0.#}\" x2=\"{Right}\" y2=\"{y:0.#}\" stroke=\"#1b1f24\" stroke-dasharray=\"5 4\"/>");
        Text(svg, Right, y - 6, "end", $"all {FigureText.Percent(rate)}", "#1b1f24", 12);
    }

    private static string Caption(BacktestReport report) => string.Create(
        CultureInfo.InvariantCulture,
        $"within {report.Plan.HorizonDays} days of {Days(report.Plan)} · {report.Pooled.Count} cases · AUC {FigureText.Number(report.Pooled.Auc?.Value)}");

    private static string Days(BacktestPlan plan) => plan.Instants.Count switch
    {
        1 => FigureText.Day(plan.Instants[0]),
        _ => $"{plan.Instants.Count} dates, {FigureText.Day(plan.Instants[0])} to {FigureText.Day(plan.Instants[^1])}",
    };

    private static string Description(BacktestFigures figures) => "Churn rate by band: " + string.Join(
        ", ", figures.Bands.Select(band => $"{BandNames.Of(band.Band)} {FigureText.Percent(band.Rate)} of {band.Count}"));

    private static string Colour(Band band) => band switch
    {
        Band.Green => "#2da44e",
        Band.Yellow => "#d4a72c",
        Band.Red => "#cf222e",
        _ => "#8c959f",
    };

    private static void Text(StringBuilder svg, double x, double y, string anchor, string text, string colour, int size) =>
        Add(svg, $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\" fill=\"{colour}\" font-size=\"{size}\">{Escape(text)}</text>");

    private static string Escape(string text) => SecurityElement.Escape(text);

    private static void Add(StringBuilder svg, FormattableString element) =>
        svg.Append(element.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
