using HealthScore.Bot.Understanding.Text;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Understanding.Finding;

/// <summary>Names with one or two slips of the hand. One word of the name leads to the forms, whose whole text is then compared.</summary>
internal sealed class TypoFinder(AccountDirectory directory)
{
    private const int LeastLetters = 4;
    private const int TwoEditsFrom = 8;
    private const int MostNearest = 5;
    private const int MostCompared = 4_000;
    private const double LeastLikeness = 0.4;
    private const double LeastOtherwise = 0.65;
    private const double BeginningOnly = 0.95;

    private NameIndex Names => directory.Names;

    /// <param name="skip">Letters of the first word that are glued prefixes.</param>
    public NameMatch? Find(Sentence sentence, int start, int end, Predicate<Account> visible, int skip = 0)
    {
        var words = Words(sentence, start, end, skip);
        var text = string.Join(' ', words);
        if (text.Length < LeastLetters - 1) return null;
        var best = new TypoRanking();
        var letters = Letters.Of(text);
        foreach (var near in Pivot(words))
        {
            foreach (var form in Names.Forms[near.Word])
                Compare(form, text, letters, words.Length, visible, best);
        }

        return best.ToMatch(start, end);
    }

    public IReadOnlyList<int> Nearest(Sentence sentence, int start, int end, Predicate<Account> visible)
    {
        var words = Words(sentence, start, end, 0);
        var text = string.Join(' ', words);
        var ranked = new Dictionary<int, double>();
        var compared = 0;
        foreach (var form in words.SelectMany(word => NearWords(word, 2)).SelectMany(near => Names.Forms[near.Word]).Concat(Alike(text)))
        {
            if (++compared > MostCompared) break;
            var account = Names.Account[form];
            var likeness = Math.Max(Likeness.Of(text, Names.Text[form]), BeginningOnly * Likeness.Of(text, FirstWords(Names.Text[form], words.Length)));
            // Hands slip less often on the first letter.
            if (likeness < (text[0] == Names.Text[form][0] ? LeastLikeness : LeastOtherwise) || !visible(directory.Accounts[account])) continue;
            ranked[account] = Math.Max(likeness, ranked.GetValueOrDefault(account));
        }

        return [.. ranked.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(MostNearest).Select(pair => pair.Key)];
    }

    /// <summary>The edits allowed for a name: 1 up to seven letters, 2 beyond, none below four.</summary>
    private static int Allowed(ReadOnlySpan<char> name)
    {
        var letters = name.Length - name.Count(' ');
        return letters < LeastLetters ? 0 : letters < TwoEditsFrom ? 1 : 2;
    }

    private void Compare(int form, string text, ulong letters, int words, Predicate<Account> visible, TypoRanking best)
    {
        var name = Names.Text[form];
        var allowed = Math.Min(Allowed(name), best.Bound(Fit.Typo));
        if (allowed > 0 && Math.Abs(name.Length - text.Length) <= allowed && Letters.CouldBe(letters, Names.Letters[form], allowed))
        {
            var edits = EditDistance.Within(text, name, allowed);
            if (edits <= allowed && visible(directory.Accounts[Names.Account[form]]))
                best.Add(Names.Account[form], Fit.Typo, edits, EditDistance.Unlikelihood(text, name));
        }

        if (name.Length > text.Length) CompareLeading(form, text, letters, words, visible, best);
    }

    private void CompareLeading(int form, string text, ulong letters, int words, Predicate<Account> visible, TypoRanking best)
    {
        var leading = FirstWords(Names.Text[form], words);
        var allowed = Math.Min(Allowed(leading), best.Bound(Fit.LeadingTypo));
        if (allowed <= 0 || leading.Length == Names.Text[form].Length || Math.Abs(leading.Length - text.Length) > allowed) return;
        if (!Letters.CouldBe(letters, Letters.Of(leading), allowed)) return;
        var edits = EditDistance.Within(text, leading, allowed);
        if (edits <= allowed && visible(directory.Accounts[Names.Account[form]]))
            best.Add(Names.Account[form], Fit.LeadingTypo, edits, EditDistance.Unlikelihood(text, leading));
    }

    /// <summary>The words near the one typed word that leads to the fewest names; long ones first, as they are surely near.</summary>
    private List<Near> Pivot(string[] words)
    {
        List<Near> best = [];
        var bestCost = (Short: true, Forms: int.MaxValue);
        foreach (var word in words)
        {
            var near = NearWords(word, words.Length == 1 && word.Length < TwoEditsFrom - 2 ? 1 : 2);
            if (near.Count == 0) continue;
            var cost = (Short: word.Length < LeastLetters, Forms: near.Sum(one => Names.Forms[one.Word].Length));
            if (cost.CompareTo(bestCost) >= 0) continue;
            (best, bestCost) = (near, cost);
        }

        return best;
    }

    private List<Near> NearWords(string word, int most)
    {
        var near = new List<Near>();
        Names.Typos.Search(word, most, near);
        if (near.Count == 0 && Names.Word(word) is var id and >= 0) near.Add(new Near(id, 0));
        return near;
    }

    /// <summary>Forms around the place where the text would stand in the alphabet.</summary>
    private IEnumerable<int> Alike(string text)
    {
        var comparer = Comparer<int>.Create((form, _) => string.CompareOrdinal(Names.Text[form], text));
        var at = Array.BinarySearch(Names.Sorted, 0, comparer);
        var from = Math.Max(0, (at < 0 ? ~at : at) - 32);
        return Names.Sorted.Skip(from).Take(64);
    }

    private static string[] Words(Sentence sentence, int start, int end, int skip)
    {
        var words = new string[end - start];
        for (var i = start; i < end; i++) words[i - start] = sentence[i].Text;
        words[0] = words[0][Math.Min(skip, words[0].Length - 1)..];
        return words;
    }

    private static ReadOnlySpan<char> FirstWords(string name, int count)
    {
        for (var i = 0; i < name.Length; i++)
            if (name[i] == ' ' && --count == 0) return name.AsSpan(0, i);
        return name;
    }
}
