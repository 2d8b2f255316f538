namespace HealthScore.Bot.Understanding.Text;

/// <summary>A word of a text, folded so that case, accents and invisible characters do not matter.</summary>
/// <param name="Text">Folded: lower-case letters and digits, or one of <c>&lt;</c> and <c>&gt;</c>.</param>
/// <param name="Start">Where it begins in the original.</param>
/// <param name="End">Just after its last character in the original.</param>
internal readonly record struct Token(string Text, int Start, int End, TokenTraits Traits)
{
    public bool Is(TokenTraits traits) => (Traits & traits) != TokenTraits.None;
}
