using System.Text.Encodings.Web;
using System.Text.Json;
using HealthScore.Bot.Commands.Scores;
using HealthScore.Scoring.Backtest;

namespace HealthScore.Bot.Commands.Predicting;

/// <summary>The figures of a backtest as JSON; a figure without a base is null.</summary>
internal static class FiguresJson
{
    public static JsonWriterOptions Options { get; } = new()
    {
        // The output is a file, never part of a page, so names stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    /// <summary>The fields of a report, into an object that is open.</summary>
    /// <param name="signal">What the verdict is about, in a word.</param>
    public static void Write(
        Utf8JsonWriter json, BacktestReport report, PredictiveSignal signal, string verdict, IReadOnlyList<string> notes)
    {
        json.WriteNumber("horizon_days", report.Plan.HorizonDays);
        Write(json, report.Pooled);
        json.WriteString("signal", VerdictText.Word(signal));
        json.WriteString("verdict", verdict);
        json.WriteStartArray("per_date");
        foreach (var (at, figures) in report.PerInstant)
        {
            json.WriteStartObject();
            json.WriteString("at", FigureText.Day(at));
            Write(json, figures);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (var note in notes) json.WriteStringValue(note);
        json.WriteEndArray();
    }

    public static void Number(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }

    public static void Interval(Utf8JsonWriter json, string name, AucEstimate? auc)
    {
        if (auc is not { Low: { } low, High: { } high })
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartArray(name);
        json.WriteNumberValue(low);
        json.WriteNumberValue(high);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, BacktestFigures figures)
    {
        json.WriteNumber("n", figures.Count);
        json.WriteNumber("churned", figures.Churned);
        json.WriteNumber("scored", figures.Scored);
        Number(json, "auc", figures.Auc?.Value);
        Interval(json, "auc_interval", figures.Auc);
        Number(json, "lift_top_decile", figures.LiftTopDecile);
        json.WriteStartObject("bands");
        foreach (var band in figures.Bands)
        {
            json.WriteStartObject(BandNames.Of(band.Band));
            json.WriteNumber("n", band.Count);
            json.WriteNumber("churned", band.Churned);
            Number(json, "rate", band.Rate);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("red");
        Number(json, "precision", figures.RedPrecision);
        Number(json, "recall", figures.RedRecall);
        json.WriteEndObject();
    }
}
