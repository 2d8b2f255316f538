namespace HealthScore.Bot.Understanding.Finding;

/// <summary>Words back to a text.</summary>
internal static class SpellingText
{
    /// <summary>The words with single blanks between them.</summary>
    /// <param name="buffer">Room for it; made larger where it is too small.</param>
    public static ReadOnlySpan<char> Write(ReadOnlySpan<int> words, PackedWords packed, ref char[] buffer)
    {
        var end = 0;
        foreach (var word in words)
        {
            var text = packed[word];
            if (end + text.Length + 1 > buffer.Length) Array.Resize(ref buffer, (end + text.Length + 1) * 2);
            text.CopyTo(buffer.AsSpan(end));
            end += text.Length;
            buffer[end++] = ' ';
        }

        return buffer.AsSpan(0, Math.Max(0, end - 1));
    }
}
