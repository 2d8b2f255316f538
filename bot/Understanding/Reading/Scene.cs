using HealthScore.Bot.Understanding.Finding;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Understanding.Reading;

/// <summary>What a sentence is read against, whatever its language.</summary>
/// <param name="Exact">Where the sentence spells names of accounts exactly, longest first.</param>
/// <param name="Visible">What it refuses does not exist.</param>
/// <param name="Today">The asker's day.</param>
/// <param name="Before">What was asked just before; null at the beginning.</param>
internal sealed record Scene(
    AccountDirectory Directory, IReadOnlyList<NameMatch> Exact, PeopleNames People, Predicate<Account> Visible, DateOnly Today, TurnBefore? Before)
{
    /// <summary>The asker sees every account, so that nothing is to be looked for twice.</summary>
    public bool SeesAll { get; init; }

    /// <summary>Accounts are called so. Names that the asker may not see tell nothing, not even the language of a sentence.</summary>
    public bool IsNameWord(string word) => SeesAll ? Directory.Names.Word(word) >= 0 : Directory.Finder.IsNameWord(word, Visible);

    /// <summary>The word is part of a name of several words, and not its last, which may be the sentence's: "globex com a …" is not globex.com.</summary>
    public bool IsInLongName(int word)
    {
        for (var i = 0; i < Exact.Count && Exact[i].Length > 1; i++)
            if (word >= Exact[i].Start && word < Exact[i].End - 1) return true;
        return false;
    }
}
