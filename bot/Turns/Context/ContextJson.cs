using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HealthScore.Bot.Answers;
using HealthScore.Bot.People;
using HealthScore.Bot.Understanding;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Turns.Context;

/// <summary>A context as the store keeps it. Filters are written as buttons carry them.</summary>
internal static class ContextJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(TurnContext context)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("intent"u8, context.Intent);
            json.WriteStartArray("accounts"u8);
            foreach (var account in context.Accounts) json.WriteStringValue(account.Value);
            json.WriteEndArray();
            json.WriteStartArray("beside"u8);
            foreach (var account in context.Beside) json.WriteStringValue(account.Value);
            json.WriteEndArray();
            json.WriteStartObject("filters"u8);
            foreach (var (name, value) in FilterSlots.Write(context.Filters)) json.WriteString(name, value);
            json.WriteEndObject();
            json.WriteNumber("shown"u8, context.Shown);
            json.WriteBoolean("awaits_account"u8, context.AwaitsAccount);
            json.WriteString("language"u8, PersonWords.Of(context.Language));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Null for what another version of the program wrote and this one cannot read.</summary>
    public static TurnContext? Read(string content, DateTimeOffset savedAt)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            return Read(json.RootElement, savedAt);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static TurnContext Read(JsonElement json, DateTimeOffset savedAt) => new()
    {
        Intent = json.GetProperty("intent").GetString() ?? Intents.Unknown,
        Accounts = Accounts(json.GetProperty("accounts")),
        // Contexts of earlier versions have none.
        Beside = json.TryGetProperty("beside", out var beside) ? Accounts(beside) : [],
        Filters = FilterSlots.Read(json.GetProperty("filters").EnumerateObject()
            .ToDictionary(slot => slot.Name, slot => slot.Value.GetString() ?? "", StringComparer.Ordinal)),
        Shown = json.GetProperty("shown").GetInt32(),
        AwaitsAccount = json.GetProperty("awaits_account").GetBoolean(),
        Language = PersonWords.Language(json.GetProperty("language").GetString() ?? "") ?? Language.English,
        SavedAt = savedAt,
    };

    private static AccountId[] Accounts(JsonElement ids) => [.. ids.EnumerateArray().Select(account => new AccountId(account.GetString()!))];
}
