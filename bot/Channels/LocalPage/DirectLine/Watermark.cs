using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace HealthScore.Bot.Channels.LocalPage.DirectLine;

/// <summary>How much of a conversation a client has seen, as it travels in URLs.</summary>
internal static class Watermark
{
    /// <summary>In stream URLs: from the beginning.</summary>
    public const string Start = "-";

    /// <param name="query">The parameter: missing, empty, <c>-</c> or the watermark of an answer.</param>
    /// <param name="ifMissing">What a client means that says nothing.</param>
    /// <param name="watermark">The number of the last activity seen.</param>
    public static bool TryRead(StringValues query, long ifMissing, out long watermark)
    {
        watermark = ifMissing;
        if (query.Count == 0) return true;
        watermark = 0;
        var text = query[0];
        return string.IsNullOrEmpty(text) || text == Start
            || long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out watermark);
    }

    public static DirectLineError Fault { get; } =
        DirectLineError.BadArgument("'watermark' is not one that this service gave; send the last one, or leave it out.");
}
