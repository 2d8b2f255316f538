using System.Text;
using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;

namespace HealthScore.Cards.PlainText;

/// <summary>Lines of a card, each in the direction of the card's language.</summary>
internal sealed class TextLines(Language language)
{
    private readonly StringBuilder _text = new(512);

    public bool IsEmpty => _text.Length == 0;

    public void Add(string line) => _text.Append(language.Line(TerminalText.Of(line).TrimEnd())).Append('\n');

    public void Blank() => _text.Append('\n');

    /// <summary>A text that stands beside others in a line.</summary>
    public string Piece(string text) => language.Isolated(text);

    public override string ToString() => _text.ToString().TrimEnd('\n');
}
