using HealthScore.Bot.Understanding.Finding;

namespace HealthScore.Bot.Understanding.Reading;

/// <summary>Where a sentence names accounts.</summary>
/// <param name="Found">Stretches that name accounts, in order; one that names several is a question back.</param>
/// <param name="Missing">A stretch that should name an account but fits none; null when there is none.</param>
/// <param name="Nearest">Names nearest to the missing one, best first.</param>
/// <param name="Unexplained">Words that are neither vocabulary nor part of a name.</param>
internal sealed record AccountMentions(IReadOnlyList<NameMatch> Found, Stretch? Missing, IReadOnlyList<int> Nearest, int Unexplained)
{
    public bool Any => Found.Count > 0 || Missing is not null;

    /// <summary>The first that names more than one account.</summary>
    public NameMatch? Ambiguous => Found.FirstOrDefault(match => !match.IsCertain);

    /// <summary>Where names stand, the missing one's too.</summary>
    public IEnumerable<Stretch> Stretches =>
        Found.Select(match => new Stretch(match.Start, match.End)).Concat(Missing is { } gap ? [gap] : []);

    public bool Covers(int word) =>
        Found.Any(match => word >= match.Start && word < match.End) || (Missing is { } gap && word >= gap.Start && word < gap.End);
}
