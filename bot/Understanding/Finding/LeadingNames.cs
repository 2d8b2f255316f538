using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Understanding.Finding;

/// <summary>Names that begin with some words; when none does, names whose next word begins with the last of them.</summary>
internal sealed class LeadingNames(AccountDirectory directory)
{
    private const int EnoughLetters = 5;
    private const int LeastLetters = 3;

    /// <returns>The accounts, and whether a single word was typed that is only the beginning of one.</returns>
    public (List<int> Accounts, bool IsPart) Find(IReadOnlyList<string> words, Predicate<Account> visible)
    {
        if (words.Count == 1 && words[0].Length < 2) return ([], true);
        var whole = new FoundAccounts(directory, visible);
        foreach (var segment in directory.Names.Segments) AddWhole(segment, words, whole);
        if (whole.Accounts.Count > 0) return (whole.Accounts, false);
        var part = new FoundAccounts(directory, visible);
        foreach (var segment in directory.Names.Segments) AddPart(segment, words, part);
        return (part.Accounts, words.Count == 1);
    }

    private static void AddWhole(NameSegment segment, IReadOnlyList<string> words, FoundAccounts found)
    {
        Span<int> ids = stackalloc int[words.Count];
        if (!TryRead(segment, words, ids)) return;
        var (from, to) = segment.Spellings.BeginningWith(ids[..^1], ids[^1], ids[^1] + 1);
        for (var at = from; at < to && !found.IsFull; at++) found.Add(segment, segment.Spellings.Account(at));
    }

    /// <summary>How much of a word must be typed: two letters of a later one; of the first, half of it or five letters.</summary>
    private static void AddPart(NameSegment segment, IReadOnlyList<string> words, FoundAccounts found)
    {
        var last = words[^1];
        if (last.Length < (words.Count > 1 ? 2 : LeastLetters)) return;
        Span<int> ids = stackalloc int[words.Count - 1];
        if (!TryRead(segment, words, ids)) return;
        var (first, beyond) = segment.Index.Words.BeginningWith(last);
        var (from, to) = segment.Spellings.BeginningWith(ids, first, beyond);
        var most = words.Count > 1 || last.Length >= EnoughLetters ? int.MaxValue : last.Length * 2;
        for (var at = from; at < to && !found.IsFull; at++)
            if (segment.Words.Length(segment.Spellings.WordsOf(at)[words.Count - 1]) <= most) found.Add(segment, segment.Spellings.Account(at));
    }

    private static bool TryRead(NameSegment segment, IReadOnlyList<string> words, Span<int> ids)
    {
        for (var i = 0; i < ids.Length; i++)
            if ((ids[i] = segment.Index.Words.Find(words[i])) < 0) return false;
        return true;
    }
}
