using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Understanding.Finding;

/// <summary>A single typed word that is a name, or a name's first word, with slips. Names with the same first word stand together.</summary>
internal sealed class OneWordTypos(AccountDirectory directory, NameSegment segment, Predicate<Account> visible, TypoRanking best)
{
    // Two slips make nearly any short word of any other.
    private const int TwoEditsFrom = 5;

    public void Find(string typed)
    {
        foreach (var near in NearWords.Of(segment, typed, typed.Length < TwoEditsFrom ? 1 : TypoRanking.MostEdits))
        {
            var meant = segment.Words[near.Word];
            var allowed = TypoFinder.Allowed(meant.Length);
            if (allowed == 0) continue;
            var unlikelihood = EditDistance.Unlikelihood(typed, meant);
            var (from, to) = segment.Spellings.BeginningWith([], near.Word, near.Word + 1);
            Add(from, to, Fit.Typo, near.Distance, allowed, unlikelihood);
            if (near.Distance <= allowed) Add(from, to, Fit.LeadingTypo, near.Distance, allowed, unlikelihood);
        }
    }

    private void Add(int from, int to, Fit fit, int edits, int allowed, double unlikelihood)
    {
        if (best.Bound(fit) < edits) return;
        for (var at = from; at < to && !best.IsFull; at++)
        {
            if (segment.Spellings.IsOneWord(at) != (fit == Fit.Typo)) continue;
            var account = segment.Spellings.Account(at);
            if (!segment.IsReplaced(account) && visible(directory.Accounts[account])) best.Add(account, fit, edits, allowed, unlikelihood);
        }
    }
}
