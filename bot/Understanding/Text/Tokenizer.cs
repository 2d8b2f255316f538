using System.Globalization;
using System.Text;

namespace HealthScore.Bot.Understanding.Text;

/// <summary>Text to words. Never fails; reads no more than a person would type.</summary>
internal sealed class Tokenizer
{
    /// <summary>Beyond this nothing is read: nobody asks a question that long.</summary>
    public const int LongestText = 1_000;

    public const int MostTokens = 64;

    private const int MostGlued = 2;

    private readonly string _text;
    private readonly int _end;
    private readonly List<Token> _tokens = new(12);
    private readonly StringBuilder _word = new(16);
    private int _at;
    private bool _quoted;

    private Tokenizer(string text)
    {
        _text = text;
        _end = Math.Min(text.Length, LongestText);
    }

    public static Sentence Read(string text)
    {
        var tokenizer = new Tokenizer(text);
        while (tokenizer._at < tokenizer._end && tokenizer._tokens.Count < MostTokens) tokenizer.Step();
        return new Sentence(text, tokenizer._tokens);
    }

    private void Step()
    {
        var folded = Folding.At(_text, _at, out var width);
        if (folded.Length > 0 && folded != Folding.Separator)
        {
            ReadWord();
            return;
        }

        var c = _text[_at];
        if (c is '<' or '>') _tokens.Add(new Token(c == '<' ? "<" : ">", _at, _at + 1, TokenTraits.None));
        else if (IsQuote(c)) _quoted = !_quoted;
        else if (IsCurrency(c)) MarkMoneyBehind();
        _at += width;
    }

    private void ReadWord()
    {
        var start = _at;
        var last = _at;
        var possessive = false;
        _word.Clear();
        while (_at < _end)
        {
            var folded = Folding.At(_text, _at, out var width);
            if (folded == Folding.Separator)
            {
                if (IsApostrophe(_text[_at]) && EndsPossessive(out possessive)) break;
                if (!GluesWord(_at)) break;
                if (!IsApostrophe(_text[_at]) && !IsGershayim(_text[_at])) _word.Append(_text[_at]);
            }
            else
            {
                if (ChangesScript(folded)) break;
                _word.Append(folded);
            }

            _at += width;
            last = _at;
        }

        if (_word.Length > 0) _tokens.Add(new Token(_word.ToString(), start, last, TraitsOf(start, last, possessive)));
        if (possessive) SkipPossessive();
    }

    /// <summary>An apostrophe ends the word when 's or, after an s, nothing follows.</summary>
    private bool EndsPossessive(out bool possessive)
    {
        var follows = _at + 1 < _end ? _text[_at + 1] : ' ';
        var after = _at + 2 < _end ? _text[_at + 2] : ' ';
        possessive = (follows is 's' or 'S' && !char.IsLetterOrDigit(after))
            || (!char.IsLetterOrDigit(follows) && _word.Length > 0 && _word[^1] == 's' && !_quoted);
        return possessive;
    }

    private void SkipPossessive()
    {
        _at++;
        if (_at < _end && _text[_at] is 's' or 'S') _at++;
    }

    /// <summary>Apostrophes within a word, a quotation mark within a Hebrew abbreviation, and separators within a number.</summary>
    private bool GluesWord(int at)
    {
        if (at == 0 || at + 1 >= _end) return false;
        var (before, c, after) = (_text[at - 1], _text[at], _text[at + 1]);
        if (IsApostrophe(c)) return char.IsLetter(before) ? char.IsLetter(after) || IsDoubled(at) : IsApostrophe(before) && IsHebrew(after);
        if (IsGershayim(c)) return IsHebrew(before) && IsHebrew(after) && !OpensQuotation(at);
        return c is '.' or ',' && char.IsAsciiDigit(before) && char.IsAsciiDigit(after);
    }

    /// <summary>Two apostrophes for the quotation mark of a Hebrew abbreviation.</summary>
    private bool IsDoubled(int at) => at + 2 < _end && IsHebrew(_text[at - 1]) && IsApostrophe(_text[at + 1]) && IsHebrew(_text[at + 2]);

    /// <summary>Behind a glued prefix, when there is another mark that closes what this one opens.</summary>
    private bool OpensQuotation(int at)
    {
        if (_word.Length > MostGlued) return false;
        for (var i = at + 1; i < _end; i++)
            if (IsGershayim(_text[i]) && (i + 1 == _end || !char.IsLetterOrDigit(_text[i + 1]))) return true;
        return false;
    }

    /// <summary>A Hebrew prefix glued on a Latin name or a number is a word of its own.</summary>
    private bool ChangesScript(string folded)
    {
        if (_word.Length == 0 || folded.Length == 0 || !char.IsLetter(_word[^1])) return false;
        return char.IsLetter(folded[0]) ? IsHebrew(folded[0]) != IsHebrew(_word[^1]) : IsHebrew(_word[^1]) && char.IsAsciiDigit(folded[0]);
    }

    private TokenTraits TraitsOf(int start, int end, bool possessive)
    {
        var traits = possessive ? TokenTraits.Possessive : TokenTraits.None;
        if (_quoted) traits |= TokenTraits.Quoted;
        if (start > 0 && IsCurrency(_text[start - 1])) traits |= TokenTraits.Money;
        if (!char.IsUpper(_text[start])) return traits;
        traits |= TokenTraits.Capital;
        if (end - start > 1 && !_text.AsSpan(start, end - start).ContainsAnyInRange('a', 'z')) traits |= TokenTraits.AllCapitals;
        return traits;
    }

    private void MarkMoneyBehind()
    {
        if (_tokens.Count > 0 && _tokens[^1] is var last && _at - last.End <= 1)
            _tokens[^1] = last with { Traits = last.Traits | TokenTraits.Money };
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or '`' or '´';

    private static bool IsGershayim(char c) => c is '"' or '“' or '”';

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '«' or '»' or '„';

    private static bool IsCurrency(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol;

    private static bool IsHebrew(char c) => c is >= '\u0590' and <= '\u05FF';
}
