using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Import;

namespace HealthScore.Bot.Api.Intake;

/// <summary>
/// An account as JSON, by the rules of <c>accounts.csv</c>: null and blank texts are absent, every further field is a custom
/// attribute, kept as written. Aliases are a list of texts, or one text with <c>|</c> or <c>;</c> between.
/// </summary>
internal sealed class AccountReader : IRowReader<Account>
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = ApiLimits.JsonDepth };

    // An id 42 and an id "42" would be one account, and 42.0 another.
    private static readonly HashSet<string> TextsOnly = new(["account_id", "name"], StringComparer.OrdinalIgnoreCase);

    private readonly JsonTexts _texts = new();
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);

    public string ListName => "accounts";

    public IReadOnlyCollection<string> Ignored => [];

    public void Begin()
    {
    }

    public RowFault? Read(ReadOnlySpan<byte> row, out Account value)
    {
        value = null!;
        if (!Utf8.IsValid(row)) return RowFaults.NotText;
        var draft = new AccountDraft();
        _seen.Clear();
        try
        {
            var reader = new Utf8JsonReader(row, Options);
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject) return RowFaults.NotAnObject;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (ReadField(ref reader, draft) is { } fault) return fault;
            }

            // Throws when something follows.
            reader.Read();
        }
        catch (JsonException fault)
        {
            return RowFaults.NotJson(fault);
        }

        if (draft.Build(out var missing) is not { } account) return new(missing!, "Every account needs one.");
        value = account;
        return null;
    }

    private RowFault? ReadField(ref Utf8JsonReader reader, AccountDraft draft)
    {
        if (!_texts.TryGet(ref reader, out var bytes)) return RowFaults.BadEscape("");
        var name = Encoding.UTF8.GetString(bytes);
        if (string.IsNullOrWhiteSpace(name) || JsonTexts.HasControls(bytes))
            return new("", "The name of a field is empty or holds control characters.");
        if (name.Length > ApiLimits.FieldName) return RowFaults.TooLong(name, ApiLimits.FieldName);
        if (!_seen.Add(name)) return RowFaults.Twice(name);
        if (_seen.Count > ApiLimits.AccountFields) return new("", $"An account has at most {ApiLimits.AccountFields} fields.");
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null) return null;
        if (reader.TokenType == JsonTokenType.StartArray && name.Equals("aliases", StringComparison.OrdinalIgnoreCase))
            return ReadAliases(ref reader, draft);
        if (ReadValue(ref reader, name, out var text) is { } fault) return fault;
        return draft.Set(name, text) is { } reason ? new RowFault(name, reason) : null;
    }

    private RowFault? ReadAliases(ref Utf8JsonReader reader, AccountDraft draft)
    {
        var aliases = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.String) return new("aliases", "Expected a list of texts.");
            if (aliases.Count == ApiLimits.Aliases) return new("aliases", $"An account has at most {ApiLimits.Aliases} aliases.");
            if (ReadValue(ref reader, "aliases", out var alias) is { } fault) return fault;
            aliases.Add(alias);
        }

        draft.SetAliases(aliases);
        return null;
    }

    private RowFault? ReadValue(ref Utf8JsonReader reader, string name, out string text)
    {
        text = "";
        var value = reader.ValueSpan;
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                if (!_texts.TryGet(ref reader, out value)) return RowFaults.BadEscape(name);
                break;
            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                if (TextsOnly.Contains(name)) return new(name, RowFaults.TextExpected);
                break;
            default:
                return new(name, "Expected a text, a number, true or false.");
        }

        var most = name.Equals("account_id", StringComparison.OrdinalIgnoreCase) ? ApiLimits.Identifier : ApiLimits.Text;
        if (JsonTexts.IsLonger(value, most)) return RowFaults.TooLong(name, most);
        // Names may not hold what a terminal or a card would obey; a note may have several lines.
        if (TextsOnly.Contains(name) ? JsonTexts.HasControls(value) : value.Contains((byte)0)) return RowFaults.Controls(name);
        text = Encoding.UTF8.GetString(value);
        return null;
    }
}
