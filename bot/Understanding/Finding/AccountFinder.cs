using HealthScore.Bot.Understanding.Text;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Understanding.Finding;

/// <summary>Words to accounts. What <c>visible</c> refuses does not exist.</summary>
internal sealed class AccountFinder(AccountDirectory directory)
{
    /// <summary>A card lists no more.</summary>
    public const int MostCandidates = 8;

    private const int MostLeading = 2_000;
    private const int ShortestUnglued = 3;
    private const int ShortestFirstWord = 2;

    private readonly TypoFinder _typos = new(directory);

    private NameIndex Names => directory.Names;

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
        var text = Join(sentence, start, end);
        var leading = Leading(text, out var isPart);
        var leadingAccounts = Visible(leading, visible);
        if (leadingAccounts.Count > 0 && !isPart) return new NameMatch(start, end, Fit.Leading, leadingAccounts, 0);
        if (initials && ByInitials(text) is { Count: > 0 } forms && Visible(forms, visible) is { Count: > 0 } named)
            return new NameMatch(start, end, Fit.Initials, named, 0);
        if (Unglued(sentence, start, text, visible) is { Count: > 0 } unglued) return new NameMatch(start, end, Fit.Leading, unglued, 0);
        var typo = Typo(sentence, start, end, visible);
        return typo is null && leadingAccounts.Count > 0 ? new NameMatch(start, end, Fit.Part, leadingAccounts, 0) : typo;
    }

    /// <summary>Only names with slips of the hand.</summary>
    public NameMatch? Typo(Sentence sentence, int start, int end, Predicate<Account> visible)
    {
        var match = _typos.Find(sentence, start, end, visible);
        var most = match is null ? NamingConventions.Default.MostGlued(sentence[start].Text, ShortestUnglued) : 0;
        for (var glued = 1; glued <= most && match is null; glued++) match = _typos.Find(sentence, start, end, visible, glued);
        return match;
    }

    /// <summary>Names that look most like these words, best first; may be none.</summary>
    public IReadOnlyList<int> Nearest(Sentence sentence, int start, int end, Predicate<Account> visible) =>
        _typos.Nearest(sentence, start, end, visible);

    /// <summary>Names that begin with these words without what is glued on the first.</summary>
    private List<int> Unglued(Sentence sentence, int start, string text, Predicate<Account> visible)
    {
        var most = NamingConventions.Default.MostGlued(sentence[start].Text, ShortestFirstWord);
        for (var glued = 1; glued <= most && text.Length - glued >= ShortestUnglued; glued++)
            if (Visible(Leading(text[glued..], out var isPart), visible) is { Count: > 0 } accounts && !isPart) return accounts;
        return [];
    }

    private void AddExact(Sentence sentence, int start, string firstWord, Predicate<Account> visible, List<NameMatch> found)
    {
        var hash = PhraseTable.Seed;
        var last = Math.Min(sentence.Count, start + Names.MostWords + 1);
        for (var end = start + 1; end <= last; end++)
        {
            hash = PhraseTable.Extend(hash, end == start + 1 ? firstWord : sentence[end - 1].Text);
            if (Names.Exact.First(hash) < 0) continue;
            var words = new List<string>(end - start) { firstWord };
            for (var i = start + 1; i < end; i++) words.Add(sentence[i].Text);
            // The whole word beats what is left of it; two letters alone are no name that something was glued on.
            if (firstWord.Length < sentence[start].Text.Length
                && ((end == start + 1 && firstWord.Length < ShortestUnglued) || found.Exists(name => name.Start == start && name.End == end))) continue;
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
        var letters = string.Concat(words);
        List<int> whole = [], brief = [];
        for (var form = Names.Exact.First(hash); form >= 0; form = Names.Exact.Next(form))
        {
            if (!SameLetters(Names.Text[form], letters) || !visible(directory.Accounts[Names.Account[form]])) continue;
            // "Globex com a Umbrella" says nothing of globex.com.
            if (hasBlank && Names.Kind[form] == FormKind.Code && Names.Text[form].Contains(' ') && !letters.AsSpan().ContainsAnyInRange('0', '9')) continue;
            // An id or a domain with blanks in it may as well be the beginning of a name.
            var into = Names.Kind[form] == FormKind.Short || (Names.Kind[form] == FormKind.Code && Names.Text[form] != string.Join(' ', words)) ? brief : whole;
            if (!into.Contains(Names.Account[form])) into.Add(Names.Account[form]);
        }

        if (whole.Count > 0) return (Fit.Exact, Reversed(whole));
        if (brief.Count == 0) return null;
        brief = Reversed(brief);
        foreach (var account in Visible(Leading(string.Join(' ', words), out _), visible))
            if (!brief.Contains(account)) brief.Add(account);
        return (Fit.Leading, brief);
    }

    /// <summary>Forms that begin with these words; when none does, forms whose next word begins with the last of them.</summary>
    /// <param name="isPart">A single word was typed, and it is only the beginning of one.</param>
    private List<int> Leading(string text, out bool isPart)
    {
        var (whole, part) = (new List<int>(), new List<int>());
        var words = text.AsSpan().Count(' ') + 1;
        for (var at = FirstAtLeast(text); at < Names.Sorted.Length && whole.Count + part.Count < MostLeading; at++)
        {
            var form = Names.Text[Names.Sorted[at]];
            if (!form.StartsWith(text, StringComparison.Ordinal)) break;
            if (form.Length == text.Length || form[text.Length] == ' ') whole.Add(Names.Sorted[at]);
            else if (IsEnough(text, form, words)) part.Add(Names.Sorted[at]);
        }

        isPart = words == 1 && (whole.Count == 0 || text.Length <= 1);
        return whole.Count > 0 && text.Length > 1 ? whole : part;
    }

    /// <summary>How much of a word must be typed: two letters of a later one; of the first, half of it or five letters.</summary>
    private static bool IsEnough(string typed, string form, int words)
    {
        if (words > 1) return typed.Length - typed.LastIndexOf(' ') > 2;
        var blank = form.IndexOf(' ', StringComparison.Ordinal);
        var length = blank < 0 ? form.Length : blank;
        return typed.Length >= 5 || (typed.Length >= 3 && typed.Length * 2 >= length);
    }

    private int FirstAtLeast(string text)
    {
        var (low, high) = (0, Names.Sorted.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (string.CompareOrdinal(Names.Text[Names.Sorted[middle]], text) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private List<int> ByInitials(string text)
    {
        var forms = new List<int>();
        var letters = text.Replace(" ", "", StringComparison.Ordinal);
        if (letters.Length is < 2 or > 5) return forms;
        var hash = PhraseTable.Extend(PhraseTable.Seed, letters);
        for (var form = Names.Initials.First(hash); form >= 0; form = Names.Initials.Next(form))
            if (InitialsAre(Names.Text[form], letters)) forms.Add(form);
        forms.Reverse();
        return forms;
    }

    private List<int> Visible(List<int> forms, Predicate<Account> visible)
    {
        var accounts = new List<int>();
        var seen = new HashSet<int>();
        foreach (var form in forms)
            if (seen.Add(Names.Account[form]) && visible(directory.Accounts[Names.Account[form]])) accounts.Add(Names.Account[form]);
        return accounts;
    }

    private static bool SameLetters(string form, string letters)
    {
        var at = 0;
        foreach (var c in form)
        {
            if (c == ' ') continue;
            if (at == letters.Length || letters[at] != c) return false;
            at++;
        }

        return at == letters.Length;
    }

    private static bool InitialsAre(string form, string letters)
    {
        var at = 0;
        for (var i = 0; i < form.Length; i++)
        {
            if (i > 0 && form[i - 1] != ' ') continue;
            if (at == letters.Length || letters[at] != form[i]) return false;
            at++;
        }

        return at == letters.Length;
    }

    private static List<int> Reversed(List<int> accounts)
    {
        accounts.Reverse();
        return accounts;
    }

    private static string Join(Sentence sentence, int start, int end) =>
        end - start == 1 ? sentence[start].Text : string.Join(' ', Enumerable.Range(start, end - start).Select(i => sentence[i].Text));
}
