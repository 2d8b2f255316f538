namespace HealthScore.Bot.Understanding.Text;

/// <summary>A text as words.</summary>
internal sealed record Sentence(string Text, IReadOnlyList<Token> Tokens)
{
    public int Count => Tokens.Count;

    /// <summary>The text is typed in small letters, so that a missing capital says nothing.</summary>
    public bool AllSmall { get; } = !Tokens.Any(token => token.Is(TokenTraits.Capital));

    public bool HasHebrew { get; } = Tokens.Any(token => token.Text[0] is >= '\u0590' and <= '\u05FF');

    public Token this[int index] => Tokens[index];

    /// <summary>The words from <paramref name="start"/> to just before <paramref name="end"/>, as typed.</summary>
    public string Original(int start, int end) => Text[Tokens[start].Start..Tokens[end - 1].End];
}
