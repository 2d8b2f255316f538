using System.Globalization;
using System.Text.Json;
using HealthScore.Bot.Commands.Scores;
using HealthScore.Scoring.Scorecards.Comparing;
using HealthScore.Scoring.Scores;

namespace HealthScore.Bot.Commands.Scorecards;

/// <summary>A comparison as one JSON object. The parts of an account sum to the change of its score.</summary>
internal static class DiffJson
{
    private static readonly Band[] Order = [Band.Green, Band.Yellow, Band.Red, Band.Unknown];

    public static string Write(DiffReport report) => JsonText.Write(json =>
    {
        var book = report.Book;
        json.WriteStartObject();
        json.WriteString("before", report.Before);
        json.WriteString("after", report.After);
        json.WriteString("as_of", book.AsOf.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture));
        json.WriteNumber("accounts", book.Accounts);
        json.WriteNumber("without_scorecard", book.WithoutCard);
        json.WriteNumber("changing_band", book.ChangingBand);
        json.WriteNumber("changing", book.Changing);
        json.WriteStartArray("differences");
        foreach (var difference in report.Differences) Difference(json, difference);
        json.WriteEndArray();
        Bands(json, book);
        json.WriteStartArray("moved");
        foreach (var shift in book.Moved()) Account(json, shift);
        json.WriteEndArray();
        json.WriteEndObject();
    }) + Environment.NewLine;

    private static void Difference(Utf8JsonWriter json, CardDifference difference)
    {
        json.WriteStartObject();
        json.WriteString("scorecard", difference.Card);
        json.WriteString("path", difference.Path);
        json.WriteString("before", difference.Before);
        json.WriteString("after", difference.After);
        json.WriteString("words", DifferenceWords.Of(difference));
        json.WriteEndObject();
    }

    private static void Bands(Utf8JsonWriter json, BookShift book)
    {
        json.WriteStartObject("bands");
        foreach (var band in Order)
        {
            json.WriteStartObject(BandNames.Of(band));
            json.WriteNumber("before", book.CountBefore(band));
            json.WriteNumber("after", book.CountAfter(band));
            json.WriteStartObject("to");
            foreach (var to in Order) json.WriteNumber(BandNames.Of(to), book.Count(band, to));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Account(Utf8JsonWriter json, AccountShift shift)
    {
        json.WriteStartObject();
        json.WriteString("account_id", shift.Account.Id.Value);
        json.WriteString("name", shift.Account.Name);
        if (shift.Account.Arr is { } arr) json.WriteNumber("arr", arr);
        else json.WriteNull("arr");
        json.WriteString("currency", shift.Account.Currency);
        json.WriteString("owner", shift.Account.Owner?.Value);
        End(json, "before", shift.Before, shift.CardBefore?.Id);
        End(json, "after", shift.After, shift.CardAfter?.Id);
        json.Whole("score_change", shift.ScoreChange);
        json.Number("raw_change", shift.RawChange);
        json.WriteStartArray("metrics");
        foreach (var metric in shift.Metrics) Metric(json, metric);
        json.WriteEndArray();
        json.Number("rules", shift.RawChange is null ? null : shift.FromRules);
        json.Number("rounding", shift.ScoreChange is null ? null : shift.FromRounding);
        json.WriteEndObject();
    }

    private static void End(Utf8JsonWriter json, string name, ScoreSummary score, string? card)
    {
        json.WriteStartObject(name);
        json.WriteString("scorecard", card);
        json.Whole("score", score.Score);
        json.WriteString("band", BandNames.Of(score.Band));
        json.Number("raw", score.Raw);
        json.WriteNumber("coverage", score.Coverage);
        json.WriteEndObject();
    }

    private static void Metric(Utf8JsonWriter json, MetricShift metric)
    {
        json.WriteStartObject();
        json.WriteString("id", metric.Id);
        json.WriteString("presence", metric.Presence.ToString().ToLowerInvariant());
        json.Number("value_before", metric.ValueBefore);
        json.Number("value_after", metric.ValueAfter);
        json.WriteNumber("share_before", metric.ShareBefore);
        json.WriteNumber("share_after", metric.ShareAfter);
        json.WriteNumber("part", metric.Part);
        json.WriteNumber("weight", metric.FromWeight);
        json.WriteNumber("curve", metric.FromCurve);
        json.WriteNumber("measure", metric.FromMeasure);
        json.WriteEndObject();
    }
}
