using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Signals;

namespace HealthScore.Bot.Commands.Scores;

/// <summary>One JSON object per account and line. Numbers are the shortest that read back as the same double.</summary>
internal sealed class ScoreJsonLines(ScoreCalculator calculator, DateTimeOffset asOf) : IScoreLines<AccountScore>
{
    private static readonly JsonWriterOptions Options = new()
    {
        // The output is a file, never part of a page, so names stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly Utf8JsonWriter _json = new(Stream.Null, Options);

    public ReadOnlyMemory<byte> Header => default;

    public AccountScore Score(Account account, SignalHistory history) => calculator.Calculate(account, history, asOf);

    public void Write(Account account, in AccountScore score, ArrayBufferWriter<byte> lines)
    {
        _json.Reset(lines);
        _json.WriteStartObject();
        WriteFields(_json, score);
        _json.WriteEndObject();
        _json.Flush();
        lines.Write("\n"u8);
    }

    public void Dispose() => _json.Dispose();

    /// <summary>Within an object that the caller begins and ends.</summary>
    public static void WriteFields(Utf8JsonWriter json, AccountScore score)
    {
        json.WriteString("account_id"u8, score.Account.Value);
        json.WriteString("scorecard"u8, score.Scorecard);
        Number(json, "score"u8, score.Score);
        json.WriteString("band"u8, BandNames.Of(score.Band));
        Number(json, "raw"u8, score.Raw);
        json.WriteNumber("coverage"u8, score.Coverage);
        json.WriteStartObject("dimensions"u8);
        for (var i = 0; i < score.Dimensions.Count; i++)
        {
            json.WritePropertyName(score.Dimensions[i].Id);
            Value(json, score.Dimensions[i].Score);
        }

        json.WriteEndObject();
        json.WriteStartObject("metrics"u8);
        for (var i = 0; i < score.Metrics.Count; i++) Write(json, score.Metrics[i]);
        json.WriteEndObject();
        json.WriteStartArray("rules"u8);
        for (var i = 0; i < score.Rules.Count; i++) json.WriteStringValue(score.Rules[i].Id);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, MetricScore metric)
    {
        json.WriteStartObject(metric.Id);
        Number(json, "value"u8, metric.Value);
        Number(json, "score"u8, metric.Score);
        json.WriteNumber("weight"u8, metric.Weight);
        json.WriteNumber("effective"u8, metric.Effective);
        json.WriteNumber("share"u8, metric.Share);
        json.WriteNumber("lost"u8, metric.Lost);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, ReadOnlySpan<byte> name, double? number)
    {
        json.WritePropertyName(name);
        Value(json, number);
    }

    private static void Value(Utf8JsonWriter json, double? number)
    {
        if (number is { } value) json.WriteNumberValue(value);
        else json.WriteNullValue();
    }
}
