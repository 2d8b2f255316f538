using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Understanding.Finding;

/// <summary>Names whose words begin with the letters of a short text.</summary>
internal sealed class NameInitials(AccountDirectory directory)
{
    public const int Most = 5;

    public List<int> Find(IReadOnlyList<string> words, Predicate<Account> visible)
    {
        var letters = string.Concat(words);
        if (letters.Length is < 2 or > Most) return [];
        var hash = NameHash.Extend(NameHash.Seed, letters);
        var found = new FoundAccounts(directory, visible);
        foreach (var segment in directory.Names.Segments)
        {
            foreach (var entry in segment.Index.Initials.Of(hash))
            {
                if (found.IsFull) break;
                var (kind, spelling) = ExactPlace.Read(entry);
                var all = kind == FormKind.Short ? segment.Spellings.KeptOf(spelling) : segment.Spellings.WordsOf(spelling);
                if (Are(segment.Words, all, letters)) found.Add(segment, segment.Spellings.Account(spelling));
            }
        }

        found.Accounts.Sort();
        return found.Accounts;
    }

    private static bool Are(PackedWords packed, ReadOnlySpan<int> words, string letters)
    {
        if (words.Length != letters.Length) return false;
        for (var i = 0; i < words.Length; i++)
            if (packed[words[i]][0] != letters[i]) return false;
        return true;
    }
}
