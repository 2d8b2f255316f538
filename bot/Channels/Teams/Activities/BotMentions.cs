using System.Net;
using System.Text;

namespace HealthScore.Bot.Channels.Teams.Activities;

/// <summary>The text of a message as a person would read it, without the bot's own name called out.</summary>
internal static class BotMentions
{
    /// <summary>Takes the bot's <c>&lt;at&gt;</c> out, leaves other people's names, and undoes entities and odd spaces.</summary>
    public static string Strip(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.Text)) return "";
        var mentions = Mentions(activity);
        var text = WithoutPlainMention(activity.Text, mentions);
        var plain = new StringBuilder(text.Length);
        var rest = 0;
        while (Tag.Next(text, rest) is { } tag)
        {
            plain.Append(text, rest, tag.Start - rest);
            var name = Tidy(text[tag.NameStart..tag.NameEnd]);
            plain.Append(IsBot(name, mentions, activity.Recipient?.Name) ? " " : name);
            rest = tag.End;
        }

        return Tidy(plain.Append(text, rest, text.Length - rest).ToString());
    }

    /// <summary>Whether the text calls the bot by name.</summary>
    public static bool AreIn(Activity activity) => Mentions(activity).Exists(mention => mention.IsBot);

    private static List<Mention> Mentions(Activity activity) =>
    [
        .. (activity.Entities ?? []).OfType<Entity>()
            .Where(entity => entity.Type == "mention")
            .Take(TeamsLimits.Mentions)
            .Select(entity => new Mention(
                Tidy(InnerText(entity.Text) ?? entity.Mentioned?.Name ?? ""),
                entity.Text ?? "",
                entity.Mentioned?.Id is { } id && id == activity.Recipient?.Id)),
    ];

    // Two mentioned with one name are told apart by their order, which is the entities' order.
    private static bool IsBot(string name, List<Mention> mentions, string? botName)
    {
        var index = mentions.FindIndex(mention => Same(mention.Name, name));
        if (index < 0) return Same(Tidy(botName ?? ""), name);
        var found = mentions[index];
        mentions.RemoveAt(index);
        return found.IsBot;
    }

    // Some channels mention without tags: "@bot hello".
    private static string WithoutPlainMention(string text, List<Mention> mentions)
    {
        foreach (var mention in mentions.Where(mention => mention.IsBot && mention.Written.Length > 0 && !mention.Written.Contains('<')))
        {
            var at = text.IndexOf(mention.Written, StringComparison.OrdinalIgnoreCase);
            if (at >= 0) text = text.Remove(at, mention.Written.Length);
        }

        return text;
    }

    private static string? InnerText(string? written) =>
        written is not null && Tag.Next(written, 0) is { } tag ? written[tag.NameStart..tag.NameEnd] : null;

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static string Tidy(string text)
    {
        var decoded = WebUtility.HtmlDecode(text);
        var tidy = new StringBuilder(decoded.Length);
        foreach (var letter in decoded)
        {
            if (letter is '\n') tidy.Append('\n');
            else if (!char.IsWhiteSpace(letter)) tidy.Append(letter);
            else if (tidy.Length > 0 && tidy[^1] is not (' ' or '\n')) tidy.Append(' ');
        }

        return tidy.ToString().Trim();
    }

    private readonly record struct Mention(string Name, string Written, bool IsBot);

    /// <summary>Where an <c>&lt;at …&gt;name&lt;/at&gt;</c> stands.</summary>
    private readonly record struct Tag(int Start, int NameStart, int NameEnd, int End)
    {
        private const string Close = "</at>";

        public static Tag? Next(string text, int from)
        {
            for (var start = Find(text, "<at", from); start >= 0; start = Find(text, "<at", start + 1))
            {
                if (start + 3 >= text.Length || text[start + 3] is not ('>' or ' ')) continue;
                var nameStart = text.IndexOf('>', start) + 1;
                if (nameStart == 0) return null;
                var nameEnd = Find(text, Close, nameStart);
                return nameEnd < 0 ? null : new Tag(start, nameStart, nameEnd, nameEnd + Close.Length);
            }

            return null;
        }

        private static int Find(string text, string what, int from) =>
            text.IndexOf(what, from, StringComparison.OrdinalIgnoreCase);
    }
}
