using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Understanding.Finding;

/// <summary>Names that are spelt exactly so: whole, without the legal form or article, or as an id or domain.</summary>
internal sealed class ExactNames(AccountDirectory directory)
{
    public bool MayBe(ulong hash)
    {
        foreach (var segment in directory.Names.Segments)
            if (!segment.Index.Exact.Of(hash).IsEmpty) return true;
        return false;
    }

    /// <summary>Accounts called by all these words, and those of whose names they are what counts; in the order of their places.</summary>
    /// <param name="hasBlank">The words stand apart, rather than being joined by points or hyphens.</param>
    public (List<int> Whole, List<int> Brief) Find(ulong hash, List<string> words, bool hasBlank, Predicate<Account> visible)
    {
        var letters = string.Concat(words);
        var (whole, brief) = (new FoundAccounts(directory, visible), new FoundAccounts(directory, visible));
        foreach (var segment in directory.Names.Segments)
        {
            foreach (var entry in segment.Index.Exact.Of(hash))
            {
                if (whole.IsFull || brief.IsFull) break;
                var (kind, place) = ExactPlace.Read(entry);
                if (kind == FormKind.Code) kind = KindOfCode(place, letters, words, hasBlank);
                else if (!IsSpelt(segment, kind, place, letters)) continue;
                else place = segment.Spellings.Account(place);
                if (kind != FormKind.Code) (kind == FormKind.Short ? brief : whole).Add(segment, place);
            }
        }

        whole.Accounts.Sort();
        brief.Accounts.Sort();
        return (whole.Accounts, brief.Accounts);
    }

    /// <summary>The account with an id, to the letter; -1 when there is none.</summary>
    public int WithId(AccountId id)
    {
        var words = NameForms.Words(id.Value);
        if (words.Count == 0) return Enumerable.Range(0, directory.Accounts.Count).FirstOrDefault(place => directory.Accounts[place].Id == id, -1);
        var hash = words.Aggregate(NameHash.Seed, (hash, word) => NameHash.Extend(hash, word));
        foreach (var segment in directory.Names.Segments)
        {
            foreach (var entry in segment.Index.Exact.Of(hash))
                if (ExactPlace.Read(entry) is (FormKind.Code, var place) && directory.Accounts[place].Id == id) return place;
        }

        return -1;
    }

    private static bool IsSpelt(NameSegment segment, FormKind kind, int spelling, string letters)
    {
        var isWithoutEnd = kind == FormKind.Short && segment.Spellings.IsWhole(spelling);
        var at = 0;
        foreach (var word in isWithoutEnd ? segment.Spellings.KeptOf(spelling) : segment.Spellings.WordsOf(spelling))
        {
            var text = segment.Words[word];
            if (!letters.AsSpan(at).StartsWith(text)) return false;
            at += text.Length;
        }

        return at == letters.Length;
    }

    /// <summary>Whether an id or domain counts like a whole name or like the beginning of one; <see cref="FormKind.Code"/> when it is not meant.</summary>
    private FormKind KindOfCode(int place, string letters, List<string> words, bool hasBlank)
    {
        var account = directory.Accounts[place];
        if (NameForms.CodesOf(account).Find(code => string.Concat(code) == letters) is not { } code) return FormKind.Code;
        // Where the name says the same, it counts as the name.
        if (NameForms.Of(account, NamingConventions.Default).Exists(form => form.Words.Take(form.Kept).SequenceEqual(code))) return FormKind.Code;
        // "Globex com a Umbrella" says nothing of globex.com.
        if (hasBlank && code.Count > 1 && !letters.AsSpan().ContainsAnyInRange('0', '9')) return FormKind.Code;
        // An id or a domain with blanks in it may as well be the beginning of a name.
        return code.SequenceEqual(words) ? FormKind.Whole : FormKind.Short;
    }
}
