using System.Text;
using HealthScore.Cards.Model;

namespace HealthScore.Cards.Wording;

/// <summary>A sentence with placeholders, taken apart once when its file is read.</summary>
internal sealed class Template
{
    private readonly List<Piece> _pieces = [];

    /// <param name="text">Such as <c>Active users are at {value:percent} of seats</c>.</param>
    /// <param name="placeholders">The names the sentence may use, in argument order.</param>
    /// <exception cref="FormatException">A placeholder or style is unknown, or a brace is open.</exception>
    public Template(string text, IReadOnlyList<string> placeholders)
    {
        var from = 0;
        while (text.IndexOf('{', from) is var open && open >= 0)
        {
            var close = text.IndexOf('}', open);
            if (close < 0) throw new FormatException($"\"{text}\" opens a brace and does not close it.");
            if (open > from) _pieces.Add(new Piece(text[from..open], -1, NumberStyle.Whole));
            _pieces.Add(Placeholder(text[(open + 1)..close], placeholders, text));
            from = close + 1;
        }

        if (from < text.Length) _pieces.Add(new Piece(text[from..], -1, NumberStyle.Whole));
    }

    /// <summary>Which arguments the sentence uses.</summary>
    public IEnumerable<int> Uses => _pieces.Where(p => p.Argument >= 0).Select(p => p.Argument).Distinct();

    /// <summary>In which style an argument is written, once for each place.</summary>
    public IEnumerable<(int Argument, NumberStyle Style)> Styles => _pieces.Where(p => p.Argument >= 0).Select(p => (p.Argument, p.Style));

    public NumberStyle StyleOf(int argument) => _pieces.FirstOrDefault(p => p.Argument == argument).Style;

    public string Fill(ReadOnlySpan<WordingValue> values, Language language, Formats formats)
    {
        if (_pieces.Count == 1 && _pieces[0].Argument < 0) return _pieces[0].Literal!;
        var text = new StringBuilder(64);
        foreach (var piece in _pieces)
        {
            if (piece.Argument < 0) text.Append(piece.Literal);
            else if (values[piece.Argument] is { Text: { } finished }) text.Append(language.Isolated(finished));
            else text.Append(formats.Number(values[piece.Argument].Number, piece.Style));
        }

        return text.ToString();
    }

    private static Piece Placeholder(string inside, IReadOnlyList<string> placeholders, string text)
    {
        var parts = inside.Split(':');
        var index = Array.IndexOf([.. placeholders], parts[0]);
        if (index < 0)
        {
            var known = placeholders.Count == 0 ? "it takes none" : "it takes " + string.Join(", ", placeholders.Select(p => $"{{{p}}}"));
            throw new FormatException($"\"{text}\" uses {{{parts[0]}}}; {known}.");
        }

        if (parts.Length == 1) return new Piece(null, index, NumberStyle.Whole);
        var style = parts[1].Replace("_", "");
        return Enum.TryParse<NumberStyle>(style, ignoreCase: true, out var chosen) && parts.Length == 2
            ? new Piece(null, index, chosen)
            : throw new FormatException($"\"{text}\" uses the style \"{parts[1]}\"; use one of {string.Join(", ", Enum.GetNames<NumberStyle>())}.");
    }

    private readonly record struct Piece(string? Literal, int Argument, NumberStyle Style);
}
