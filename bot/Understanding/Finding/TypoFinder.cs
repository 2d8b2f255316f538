using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Understanding.Finding;

/// <summary>Names with one or two slips of the hand.</summary>
internal sealed class TypoFinder(AccountDirectory directory)
{
    private const int LeastLetters = 4;
    private const int TwoEditsFrom = 8;

    /// <summary>The edits allowed for a name: 1 up to seven letters, 2 beyond, none below four.</summary>
    public static int Allowed(int letters) => letters < LeastLetters ? 0 : letters < TwoEditsFrom ? 1 : 2;

    /// <param name="start">Where the words begin in the sentence.</param>
    public NameMatch? Find(string[] words, int start, Predicate<Account> visible)
    {
        if (words.Sum(word => word.Length) + words.Length < LeastLetters) return null;
        var best = new TypoRanking();
        foreach (var segment in directory.Names.Segments)
        {
            if (words.Length == 1) new OneWordTypos(directory, segment, visible, best).Find(words[0]);
            else new PhraseTypos(directory, segment, visible, best, words).Find();
        }

        return best.ToMatch(start, start + words.Length);
    }
}
