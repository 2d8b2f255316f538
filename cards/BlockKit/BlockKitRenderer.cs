using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HealthScore.Cards.Fitting;
using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;

namespace HealthScore.Cards.BlockKit;

/// <summary>
/// A card as a Slack message: <c>{"text", "blocks"}</c>, to which a sender adds channel and thread. Never beyond Slack's limits:
/// what does not fit is left out and said to be. All text is inert: nothing in it is markup, and nothing pings.
/// </summary>
public static class BlockKitRenderer
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Render(Card card, IBufferWriter<byte> output) => output.Write(Fitted(card));

    /// <summary>The message as UTF-8.</summary>
    public static byte[] ToUtf8(Card card) => Fitted(card).ToArray();

    public static string ToJson(Card card) => Encoding.UTF8.GetString(Fitted(card));

    private static ReadOnlySpan<byte> Fitted(Card card)
    {
        var (written, fits) = Write(card);
        for (var i = 0; !fits && i < DetailLevel.Falling.Count; i++)
            (written, fits) = Write(ShorterCard.Of(card, DetailLevel.Falling[i]));
        return written.WrittenSpan;
    }

    private static (ArrayBufferWriter<byte> Written, bool Fits) Write(Card card)
    {
        var buffer = new ArrayBufferWriter<byte>(8 * 1024);
        using var json = new Utf8JsonWriter(buffer, Options);
        var elements = new SlackElements(json, card.Language);
        json.WriteStartObject();
        json.WriteString("text"u8, SlackText.Fallback(card.Language.Line(card.Summary)));
        json.WriteStartArray("blocks"u8);
        var blocks = new SlackBlocks(elements, card.Language);
        foreach (var block in card.Blocks) blocks.Write(block);
        blocks.Buttons(card.Buttons);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return (buffer, elements.Blocks <= SlackLimits.Blocks && elements.Text <= SlackLimits.AllText && !elements.WasTooLong);
    }
}
