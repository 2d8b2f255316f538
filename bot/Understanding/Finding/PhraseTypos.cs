using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Understanding.Finding;

/// <summary>
/// Several typed words that are a name, or its first words, with slips. The rarest word, or where all are common the rarest
/// two that follow each other, leads to the spellings whose letters are then compared.
/// </summary>
internal sealed class PhraseTypos(AccountDirectory directory, NameSegment segment, Predicate<Account> visible, TypoRanking best, string[] typed)
{
    private const int ShortWord = 4;
    private const int Common = 300;
    private const int MostCompared = 4_000;

    private readonly string _text = string.Join(' ', typed);
    private readonly ulong _letters = Letters.Of(string.Concat(typed));
    private char[] _meant = new char[64];
    private int _compared;

    public void Find()
    {
        List<Near>[] near = [.. typed.Select(word => NearWords.Of(segment, word, word.Length > ShortWord ? TypoRanking.MostEdits : 1))];
        var (pivot, cost) = Rarest(near);
        if (pivot < 0) return;
        if (cost > Common && RarestPair(near, cost) is var pair and >= 0) CompareHaving(near[pair], near[pair + 1]);
        if (_compared == 0 || best.IsEmpty) CompareHaving(near[pivot]);
    }

    /// <summary>Long words first, as what is near them is surely found.</summary>
    private (int Pivot, int Cost) Rarest(List<Near>[] near)
    {
        var (pivot, least) = (-1, (Short: true, Cost: int.MaxValue));
        for (var i = 0; i < near.Length; i++)
        {
            if (near[i].Count == 0) continue;
            var cost = (Short: typed[i].Length < ShortWord, near[i].Sum(one => segment.Index.Postings.Count(one.Word)));
            if (cost.CompareTo(least) < 0) (pivot, least) = (i, cost);
        }

        return (pivot, least.Cost);
    }

    private int RarestPair(List<Near>[] near, int cost)
    {
        var (pair, least) = (-1, (Short: true, Cost: cost));
        for (var i = 0; i + 1 < near.Length; i++)
        {
            if (near[i].Count == 0 || near[i + 1].Count == 0) continue;
            var spellings = Pairs(near[i], near[i + 1]).Sum(hash => segment.Index.Pairs.Of(hash).Length);
            var found = (Short: Math.Min(typed[i].Length, typed[i + 1].Length) < ShortWord, spellings);
            if (spellings > 0 && spellings < cost && found.CompareTo(least) < 0) (pair, least) = (i, found);
        }

        return pair;
    }

    private static IEnumerable<ulong> Pairs(List<Near> first, List<Near> second)
    {
        foreach (var one in first)
        {
            foreach (var other in second)
            {
                if (one.Distance + other.Distance > TypoRanking.MostEdits) break;
                yield return NameHash.Pair(one.Word, other.Word);
            }
        }
    }

    private void CompareHaving(List<Near> words)
    {
        foreach (var word in words)
            foreach (var spelling in segment.Index.Postings.Of(word.Word)) Compare(spelling);
    }

    private void CompareHaving(List<Near> first, List<Near> second)
    {
        foreach (var hash in Pairs(first, second))
            foreach (var entry in segment.Index.Pairs.Of(hash)) Compare((int)(uint)entry);
    }

    private void Compare(int spelling)
    {
        if (++_compared > MostCompared || best.IsFull) return;
        var words = segment.Spellings.WordsOf(spelling);
        var kept = segment.Spellings.KeptOf(spelling);
        Compare(spelling, words, Fit.Typo);
        if (kept.Length < words.Length) Compare(spelling, kept, Fit.Typo);
        if (typed.Length < words.Length && typed.Length != kept.Length) Compare(spelling, words[..typed.Length], Fit.LeadingTypo);
    }

    private void Compare(int spelling, ReadOnlySpan<int> words, Fit fit)
    {
        var (letters, mask) = (0, 0UL);
        foreach (var word in words) (letters, mask) = (letters + segment.Words.Length(word), mask | segment.Words.Letters(word));
        var allowed = TypoFinder.Allowed(letters);
        var most = allowed == 0 ? 0 : fit == Fit.Typo ? best.Bound(fit) : Math.Min(allowed, best.Bound(fit));
        if (most <= 0 || Math.Abs(letters + words.Length - 1 - _text.Length) > most || !Letters.CouldBe(_letters, mask, most)) return;
        var meant = SpellingText.Write(words, segment.Words, ref _meant);
        var edits = EditDistance.Within(_text, meant, most);
        if (edits > most) return;
        var account = segment.Spellings.Account(spelling);
        if (!segment.IsReplaced(account) && visible(directory.Accounts[account])) best.Add(account, fit, edits, allowed, EditDistance.Unlikelihood(_text, meant));
    }
}
