using System.Collections.Frozen;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Understanding.Finding;

/// <summary>
/// What all accounts are called: a large index, and a small one of those that came or were renamed since it was built, so
/// that a new name in a million is found at once. Immutable.
/// </summary>
internal sealed class AccountNames
{
    /// <summary>So many changed names are indexed in an instant; with more all are built anew.</summary>
    private const int MostChanged = 20_000;

    private const int Many = MostChanged / 4;

    private readonly NameIndex _built;
    private readonly SortedSet<int> _changed;

    private AccountNames(NameIndex built, SortedSet<int> changed, NameIndex? newer)
    {
        (_built, _changed) = (built, changed);
        var large = new NameSegment(built, newer is null ? FrozenSet<int>.Empty : changed.ToFrozenSet());
        Segments = newer is null ? [large] : [large, new NameSegment(newer, FrozenSet<int>.Empty)];
        MostWords = Segments.Max(segment => segment.Index.MostWords);
    }

    public AccountNames(IReadOnlyList<Account> accounts, int threads)
        : this(new NameIndex(accounts, [.. Enumerable.Range(0, accounts.Count)], threads), [], null)
    {
    }

    public IReadOnlyList<NameSegment> Segments { get; }

    /// <summary>Of the longest name.</summary>
    public int MostWords { get; }

    /// <summary>So many names changed that looking up is worth building anew.</summary>
    public bool IsWorn => _changed.Count > Many;

    /// <summary>A place of the word, the same only within one answer; -1 when no name has it.</summary>
    public int Word(ReadOnlySpan<char> word)
    {
        foreach (var segment in Segments)
            if (segment.Index.Words.Find(word) is var id and >= 0) return id;
        return -1;
    }

    /// <summary>The names after some accounts came or were renamed; null when all must be built anew.</summary>
    /// <param name="before">The accounts that these are the names of.</param>
    /// <param name="now">The same ones in the same places, and perhaps more.</param>
    public AccountNames? Next(IReadOnlyList<Account> before, IReadOnlyList<Account> now)
    {
        if (now.Count < before.Count) return null;
        var changed = new SortedSet<int>(_changed);
        var any = false;
        for (var place = 0; place < now.Count && changed.Count <= MostChanged; place++)
        {
            if (place < before.Count)
            {
                if (before[place].Id != now[place].Id) return null;
                if (NameForms.AreSame(before[place], now[place])) continue;
            }

            changed.Add(place);
            any = true;
        }

        if (changed.Count > MostChanged) return null;
        return any ? new AccountNames(_built, changed, new NameIndex(now, [.. changed], threads: 1)) : this;
    }
}
