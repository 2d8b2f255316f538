using System.Text.Json;
using System.Text.Unicode;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Import;
using HealthScore.Scoring.Signals;

namespace HealthScore.Bot.Api.Intake;

/// <summary>
/// A signal as JSON, by the rules of <c>signals.csv</c>: a number may stand between quotes, a plain date is 00:00Z, null and an
/// empty text are absent. Fields that are not known are passed over, and their names remembered.
/// </summary>
internal sealed class SignalReader : IRowReader<Signal>
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = ApiLimits.JsonDepth };

    private readonly JsonTexts _texts = new();
    private readonly Utf8Pool _kinds = new(capacity: 1 << 10);
    private readonly AttributeReader _attributes;
    private readonly SortedSet<string> _ignored = new(StringComparer.Ordinal);
    private SignalField _seen;
    private string? _account;
    private string? _kind;
    private string? _id;
    private DateTimeOffset _at;
    private double _value;
    private SignalAttributes _set;

    public SignalReader() => _attributes = new AttributeReader(_texts);

    public string ListName => "signals";

    public IReadOnlyCollection<string> Ignored => _ignored;

    public void Begin() => _ignored.Clear();

    public RowFault? Read(ReadOnlySpan<byte> row, out Signal value)
    {
        value = default;
        if (!Utf8.IsValid(row)) return RowFaults.NotText;
        (_seen, _account, _kind, _id, _set) = (SignalField.None, null, null, null, default);
        try
        {
            var reader = new Utf8JsonReader(row, Options);
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject) return RowFaults.NotAnObject;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (ReadField(ref reader) is { } fault) return fault;
            }

            // Throws when something follows.
            reader.Read();
        }
        catch (JsonException fault)
        {
            return RowFaults.NotJson(fault);
        }

        if (Missing() is { } missing) return missing;
        value = new Signal(new AccountId(_account!), _kind!, _at, _value, _id, _set);
        return null;
    }

    private RowFault? Missing() =>
        _account is null ? new("account_id", "Every signal needs the id of its account.")
        : _kind is null ? new("kind", "Every signal needs a kind such as usage.active_users.")
        : !_seen.HasFlag(SignalField.At) ? new("at", CellParser.InstantExpected)
        : !_seen.HasFlag(SignalField.Value) ? new("value", CellParser.NumberExpected)
        : null;

    private RowFault? ReadField(ref Utf8JsonReader reader)
    {
        var field = FieldOf(ref reader);
        if (field == SignalField.None) return PassOver(ref reader);
        if (_seen.HasFlag(field)) return RowFaults.Twice(NameOf(field));
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null) return null;
        _seen |= field;
        return field switch
        {
            SignalField.Value => ReadValue(ref reader),
            SignalField.Attributes => _attributes.Read(ref reader, out _set),
            _ => ReadText(ref reader, field),
        };
    }

    private static SignalField FieldOf(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("account_id"u8) ? SignalField.AccountId
        : reader.ValueTextEquals("kind"u8) ? SignalField.Kind
        : reader.ValueTextEquals("at"u8) ? SignalField.At
        : reader.ValueTextEquals("value"u8) ? SignalField.Value
        : reader.ValueTextEquals("id"u8) ? SignalField.Id
        : reader.ValueTextEquals("attributes"u8) ? SignalField.Attributes
        : SignalField.None;

    private static string NameOf(SignalField field) => field switch
    {
        SignalField.AccountId => "account_id",
        SignalField.Kind => "kind",
        SignalField.At => "at",
        SignalField.Value => "value",
        SignalField.Id => "id",
        _ => "attributes",
    };

    private RowFault? ReadText(ref Utf8JsonReader reader, SignalField field)
    {
        var name = NameOf(field);
        if (reader.TokenType != JsonTokenType.String) return new(name, RowFaults.TextExpected);
        if (!_texts.TryGet(ref reader, out var text)) return RowFaults.BadEscape(name);
        if (field == SignalField.At) return CellParser.TryInstant(text, out _at) ? null : new(name, CellParser.InstantExpected);
        if (JsonTexts.IsLonger(text, ApiLimits.Identifier)) return RowFaults.TooLong(name, ApiLimits.Identifier);
        if (JsonTexts.HasControls(text)) return RowFaults.Controls(name);
        switch (field)
        {
            case SignalField.Kind:
                text = text.Trim(" "u8);
                if (!text.IsEmpty) _kind = _kinds.Get(text);
                break;
            case SignalField.Id:
                if (!text.IsEmpty) _id = System.Text.Encoding.UTF8.GetString(text);
                break;
            default:
                var account = System.Text.Encoding.UTF8.GetString(text);
                if (!string.IsNullOrWhiteSpace(account)) _account = account;
                break;
        }

        return null;
    }

    private RowFault? ReadValue(ref Utf8JsonReader reader)
    {
        var isRead = reader.TokenType switch
        {
            JsonTokenType.Number => CellParser.TryNumber(reader.ValueSpan, out _value),
            JsonTokenType.String => _texts.TryGet(ref reader, out var text) && CellParser.TryNumber(text, out _value),
            _ => false,
        };
        return isRead ? null : new("value", CellParser.NumberExpected);
    }

    private RowFault? PassOver(ref Utf8JsonReader reader)
    {
        if (_ignored.Count < ApiLimits.IgnoredShown && _texts.TryGet(ref reader, out var name))
            _ignored.Add(RowFaults.Named(System.Text.Encoding.UTF8.GetString(name)));
        reader.Read();
        reader.Skip();
        return null;
    }
}
