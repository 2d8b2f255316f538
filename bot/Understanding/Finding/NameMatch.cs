namespace HealthScore.Bot.Understanding.Finding;

/// <summary>Accounts that some words may name; all of them fit equally well.</summary>
/// <param name="Start">The first word.</param>
/// <param name="End">Just after the last word.</param>
/// <param name="Accounts">Places in the directory's list, likeliest first; never empty.</param>
/// <param name="Edits">Slips between the words and the name.</param>
internal sealed record NameMatch(int Start, int End, Fit Fit, IReadOnlyList<int> Accounts, int Edits)
{
    public int Length => End - Start;

    public bool IsCertain => Accounts.Count == 1;
}
