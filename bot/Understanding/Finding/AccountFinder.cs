using HealthScore.Bot.Understanding.Text;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Understanding.Finding;

/// <summary>Words to accounts. What <c>visible</c> refuses does not exist.</summary>
internal sealed class AccountFinder(AccountDirectory directory)
{
    /// <summary>A card lists no more.</summary>
    public const int MostCandidates = 8;

    private const int ShortestUnglued = 3;
    private const int ShortestFirstWord = 2;

    private readonly ExactNames _exact = new(directory);
    private readonly LeadingNames _leading = new(directory);
    private readonly NameInitials _initials = new(directory);
    private readonly TypoFinder _typos = new(directory);
    private readonly NearestNames _nearest = new(directory);

    /// <summary>The place of the account with an id, -1 when there is none.</summary>
    public int WithId(AccountId id) => _exact.WithId(id);

    /// <summary>Some name has this word.</summary>
    public bool IsNameWord(string word, Predicate<Account> visible)
    {
        foreach (var segment in directory.Names.Segments)
        {
            if (segment.Index.Words.Find(word) is not (var id and >= 0)) continue;
            foreach (var spelling in segment.Index.Postings.Of(id))
                if (segment.Spellings.Account(spelling) is var account && !segment.IsReplaced(account) && visible(directory.Accounts[account])) return true;
        }

        return false;
    }

    /// <summary>All stretches of words that spell an account exactly, longest first; they may overlap.</summary>
    public List<NameMatch> Exact(Sentence sentence, Predicate<Account> visible)
    {
        var found = new List<NameMatch>();
        for (var start = 0; start < sentence.Count; start++)
        {
            var word = sentence[start].Text;
            AddExact(sentence, start, word, visible, found);
            var most = NamingConventions.Default.MostGlued(word, ShortestFirstWord);
            for (var glued = 1; glued <= most; glued++) AddExact(sentence, start, word[glued..], visible, found);
        }

        found.Sort((a, b) => a.Length != b.Length ? b.Length - a.Length : a.Start - b.Start);
        return found;
    }

    /// <summary>What a stretch of words that is no exact name may mean; null when nothing fits.</summary>
    /// <param name="initials">Whether first letters may name an account here.</param>
    public NameMatch? Resolve(Sentence sentence, int start, int end, bool initials, Predicate<Account> visible)
    {
        var words = Words(sentence, start, end);
        var (leading, isPart) = _leading.Find(words, visible);
        if (leading.Count > 0 && !isPart) return new NameMatch(start, end, Fit.Leading, leading, 0);
        if (initials && _initials.Find(words, visible) is { Count: > 0 } named) return new NameMatch(start, end, Fit.Initials, named, 0);
        if (Unglued(words, visible) is { Count: > 0 } unglued) return new NameMatch(start, end, Fit.Leading, unglued, 0);
        var typo = Typo(sentence, start, end, visible);
        return typo is null && leading.Count > 0 ? new NameMatch(start, end, Fit.Part, leading, 0) : typo;
    }

    /// <summary>Only names with slips of the hand.</summary>
    public NameMatch? Typo(Sentence sentence, int start, int end, Predicate<Account> visible)
    {
        var words = Words(sentence, start, end);
        var match = _typos.Find(words, start, visible);
        var most = match is null ? NamingConventions.Default.MostGlued(words[0], ShortestUnglued) : 0;
        for (var glued = 1; glued <= most && match is null; glued++) match = _typos.Find(Without(words, glued), start, visible);
        return match;
    }

    /// <summary>Names that look most like these words, best first; may be none.</summary>
    public IReadOnlyList<int> Nearest(Sentence sentence, int start, int end, Predicate<Account> visible) =>
        _nearest.Find(Words(sentence, start, end), visible);

    /// <summary>Names that begin with these words without what is glued on the first.</summary>
    private List<int> Unglued(string[] words, Predicate<Account> visible)
    {
        var most = NamingConventions.Default.MostGlued(words[0], ShortestFirstWord);
        var length = words.Sum(word => word.Length) + words.Length - 1;
        for (var glued = 1; glued <= most && length - glued >= ShortestUnglued; glued++)
            if (_leading.Find(Without(words, glued), visible) is { Accounts.Count: > 0, IsPart: false } found) return found.Accounts;
        return [];
    }

    private void AddExact(Sentence sentence, int start, string firstWord, Predicate<Account> visible, List<NameMatch> found)
    {
        var hash = NameHash.Seed;
        var last = Math.Min(sentence.Count, start + directory.Names.MostWords + 1);
        for (var end = start + 1; end <= last; end++)
        {
            hash = NameHash.Extend(hash, end == start + 1 ? firstWord : sentence[end - 1].Text);
            if (!_exact.MayBe(hash)) continue;
            // The whole word beats what is left of it; two letters alone are no name that something was glued on.
            if (firstWord.Length < sentence[start].Text.Length
                && ((end == start + 1 && firstWord.Length < ShortestUnglued) || found.Exists(name => name.Start == start && name.End == end))) continue;
            List<string> words = [.. Words(sentence, start, end)];
            words[0] = firstWord;
            if (Spelt(hash, words, HasBlank(sentence, start, end), visible) is { } spelt) found.Add(new NameMatch(start, end, spelt.Fit, spelt.Accounts, 0));
        }
    }

    private static bool HasBlank(Sentence sentence, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
            if (char.IsWhiteSpace(sentence.Text[sentence[i].Start - 1])) return true;
        return false;
    }

    private (Fit Fit, List<int> Accounts)? Spelt(ulong hash, List<string> words, bool hasBlank, Predicate<Account> visible)
    {
        var (whole, brief) = _exact.Find(hash, words, hasBlank, visible);
        if (whole.Count > 0) return (Fit.Exact, whole);
        if (brief.Count == 0) return null;
        var known = brief.ToHashSet();
        brief.AddRange(_leading.Find(words, visible).Accounts.Where(known.Add));
        return (Fit.Leading, brief);
    }

    private static string[] Words(Sentence sentence, int start, int end)
    {
        var words = new string[end - start];
        for (var i = start; i < end; i++) words[i - start] = sentence[i].Text;
        return words;
    }

    private static string[] Without(string[] words, int glued) => [words[0][Math.Min(glued, words[0].Length - 1)..], .. words[1..]];
}
