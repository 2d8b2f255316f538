using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Understanding.Finding;

/// <summary>
/// Looks at names that have a word near a typed one, those with the rarest words first, and at names that would stand beside
/// the text in the alphabet.
/// </summary>
internal sealed class NearestSearch(
    AccountDirectory directory, NameSegment segment, Predicate<Account> visible, string[] typed, Dictionary<int, double> ranked)
{
    private const int MostCompared = 1_000;
    private const int Beside = 32;
    private const int ShortestEdited = 5;
    private const int MostEdits = 2;
    private const double LeastLikeness = 0.4;
    private const double LeastOtherwise = 0.65;
    private const double BeginningOnly = 0.95;

    private readonly string _text = string.Join(' ', typed);
    private readonly Likeness _likeness = new(string.Join(' ', typed));
    private readonly HashSet<int> _compared = [];
    private char[] _name = new char[64];

    public void Find()
    {
        var (from, to) = PlaceInAlphabet();
        for (var at = from; at < to; at++) Compare(at);
        var words = typed.SelectMany(word => NearWords.Of(segment, word, MostEdits)).ToList();
        // A rare word says more than one of half the names.
        foreach (var near in words.OrderBy(near => segment.Index.Postings.Count(near.Word)).ThenBy(near => near.Distance))
        {
            foreach (var spelling in segment.Index.Postings.Of(near.Word))
            {
                if (_compared.Count >= MostCompared) return;
                Compare(spelling);
            }
        }
    }

    private void Compare(int spelling)
    {
        if (!_compared.Add(spelling)) return;
        var words = segment.Spellings.WordsOf(spelling);
        var kept = segment.Spellings.KeptOf(spelling);
        var likeness = LikenessOf(words);
        if (kept.Length < words.Length) likeness = Math.Max(likeness, LikenessOf(kept));
        if (words.Length > typed.Length && kept.Length != typed.Length) likeness = Math.Max(likeness, BeginningOnly * LikenessOf(words[..typed.Length]));
        // Hands slip less often on the first letter.
        if (likeness < (_text[0] == segment.Words[words[0]][0] ? LeastLikeness : LeastOtherwise)) return;
        var account = segment.Spellings.Account(spelling);
        if (segment.IsReplaced(account) || !visible(directory.Accounts[account])) return;
        ranked[account] = Math.Max(likeness, ranked.GetValueOrDefault(account));
    }

    private double LikenessOf(ReadOnlySpan<int> words)
    {
        var name = SpellingText.Write(words, segment.Words, ref _name);
        var likeness = _likeness.To(name);
        if (name.Length < ShortestEdited || Math.Abs(name.Length - _text.Length) > MostEdits) return likeness;
        // Slips in a short name leave few pairs of letters as they were.
        var edits = EditDistance.Within(_text, name, MostEdits);
        return edits > MostEdits ? likeness : Math.Max(likeness, 1 - ((double)edits / name.Length));
    }

    private (int From, int To) PlaceInAlphabet()
    {
        Span<int> known = stackalloc int[typed.Length];
        var count = 0;
        while (count < typed.Length - 1 && segment.Index.Words.Find(typed[count]) is var id and >= 0) known[count++] = id;
        var next = segment.Index.Words.BeginningWith(typed[count]).From;
        var at = segment.Spellings.BeginningWith(known[..count], next, next).From;
        return (Math.Max(0, at - Beside), Math.Min(segment.Spellings.Count, at + Beside));
    }
}
