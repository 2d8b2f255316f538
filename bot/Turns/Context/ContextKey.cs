using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HealthScore.Bot.Turns.Context;

/// <summary>Whose context it is: one person's in one thread of one conversation.</summary>
/// <param name="Id">A digest, so that the store holds no ids of people, however long a platform makes them.</param>
internal readonly record struct ContextKey(string Id)
{
    /// <param name="isKnown">The sender is somebody the bot can name; who only claims to be them shares nothing with them.</param>
    public static ContextKey Of(ConversationReference conversation, string senderKey, bool isKnown) => new(Convert.ToHexString(
        SHA256.HashData(Encoding.UTF8.GetBytes(Part(conversation.Channel) + Part(conversation.ConversationId) + (isKnown ? "=" : "?") + senderKey))));

    // With its length, so that no two triples become the same text.
    private static string Part(string text) => string.Create(CultureInfo.InvariantCulture, $"{text.Length}:{text}");
}
