using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HealthScore.Cards.Fitting;
using HealthScore.Cards.Model;

namespace HealthScore.Cards.AdaptiveCards;

/// <summary>
/// A card as Adaptive Card 1.5 JSON, for Teams and the local page. Never over the size that Teams takes: what does not fit is
/// left out and said to be. All text is inert: nothing in it is read as markup or as a mention.
/// </summary>
public static class AdaptiveCardRenderer
{
    // Nothing here is put into HTML, so Hebrew and emoji may stay as they are; escaped, they would take three times the room.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    /// <summary>The content type of an attachment that holds the card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    public static void Render(Card card, IBufferWriter<byte> output) => output.Write(Fitted(card));

    /// <summary>The card as UTF-8.</summary>
    public static byte[] ToUtf8(Card card) => Fitted(card).ToArray();

    public static string ToJson(Card card) => Encoding.UTF8.GetString(Fitted(card));

    private static ReadOnlySpan<byte> Fitted(Card card)
    {
        var written = Write(card);
        for (var i = 0; written.Length > AdaptiveCardLimits.Bytes && i < DetailLevel.Falling.Count; i++)
            written = Write(ShorterCard.Of(card, DetailLevel.Falling[i]));
        return written;
    }

    private static ReadOnlySpan<byte> Write(Card card)
    {
        var buffer = _buffer ??= new ArrayBufferWriter<byte>(AdaptiveCardLimits.Bytes);
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer, Options)) new CardWriter(json).Write(card);
        var written = buffer.WrittenSpan;

        // A card that was far too big once must not keep its memory.
        if (written.Length > 8 * AdaptiveCardLimits.Bytes) _buffer = null;
        return written;
    }
}
