using System.Text;
using System.Text.Json;
using HealthScore.Scoring.Import;
using HealthScore.Scoring.Signals;

namespace HealthScore.Bot.Api.Intake;

/// <summary>
/// A signal's attributes: an object of texts. Numbers and true or false are taken as they are written. Not for several threads.
/// </summary>
internal sealed class AttributeReader(JsonTexts texts)
{
    private const string Field = "attributes";

    private readonly Utf8Pool _pool = new(capacity: 1 << 12);
    private readonly List<KeyValuePair<string, string>> _pairs = [];

    public RowFault? Read(ref Utf8JsonReader reader, out SignalAttributes attributes)
    {
        attributes = default;
        if (reader.TokenType != JsonTokenType.StartObject)
            return new(Field, "Expected an object of texts, such as {\"topic\": \"login\"}.");
        _pairs.Clear();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (ReadPair(ref reader) is { } fault) return fault;
        }

        if (_pairs.Count > 0) attributes = new SignalAttributes(_pairs);
        return null;
    }

    private RowFault? ReadPair(ref Utf8JsonReader reader)
    {
        if (!texts.TryGet(ref reader, out var bytes)) return RowFaults.BadEscape(Field);
        if (bytes.IsEmpty || JsonTexts.HasControls(bytes))
            return new(Field, "The name of an attribute is empty or holds control characters.");
        if (JsonTexts.IsLonger(bytes, ApiLimits.FieldName))
            return RowFaults.TooLong(Name(Encoding.UTF8.GetString(bytes)), ApiLimits.FieldName);
        var key = _pool.Get(bytes);
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null) return null;
        if (!TryValue(ref reader, out var value)) return new(Name(key), "Expected a text, a number, true or false.");
        if (value.IsEmpty) return null;
        if (value.Contains((byte)0)) return RowFaults.Controls(Name(key));
        if (JsonTexts.IsLonger(value, ApiLimits.Text)) return RowFaults.TooLong(Name(key), ApiLimits.Text);
        foreach (var pair in _pairs)
        {
            if (pair.Key == key) return RowFaults.Twice(Name(key));
        }

        if (_pairs.Count == ApiLimits.SignalAttributes)
            return new(Field, $"A signal has at most {ApiLimits.SignalAttributes} attributes.");
        _pairs.Add(new(key, _pool.Get(value)));
        return null;
    }

    private static string Name(string key) => $"{Field}.{key}";

    private bool TryValue(ref Utf8JsonReader reader, out ReadOnlySpan<byte> value)
    {
        value = reader.ValueSpan;
        return reader.TokenType switch
        {
            JsonTokenType.String => texts.TryGet(ref reader, out value),
            JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => true,
            _ => false,
        };
    }
}
