using System.Text;
using System.Text.Json;

namespace HealthScore.Bot.Api.Intake;

/// <summary>The texts of one row, without making strings of them. The row must be valid UTF-8. Not for several threads.</summary>
internal sealed class JsonTexts
{
    private byte[] _scratch = [];

    /// <summary>The text under the reader, good until the next call; false when its escapes are no text.</summary>
    public bool TryGet(scoped ref Utf8JsonReader reader, out ReadOnlySpan<byte> text)
    {
        text = reader.ValueSpan;
        if (!reader.ValueIsEscaped) return true;
        if (_scratch.Length < text.Length) _scratch = new byte[Math.Max(256, text.Length)];
        try
        {
            text = _scratch.AsSpan(0, reader.CopyString(_scratch));
            return true;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair.
            return false;
        }
    }

    /// <summary>Whether valid UTF-8 has more UTF-16 characters than that.</summary>
    public static bool IsLonger(ReadOnlySpan<byte> text, int most) =>
        text.Length > most && Encoding.UTF8.GetCharCount(text) > most;

    public static bool HasControls(ReadOnlySpan<byte> text) =>
        text.IndexOfAnyInRange((byte)0, (byte)31) >= 0 || text.Contains((byte)127);
}
