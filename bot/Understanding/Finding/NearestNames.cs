using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Understanding.Finding;

/// <summary>Names that look most like some words, for when none fits.</summary>
internal sealed class NearestNames(AccountDirectory directory)
{
    private const int Most = 5;

    public IReadOnlyList<int> Find(string[] words, Predicate<Account> visible)
    {
        var ranked = new Dictionary<int, double>();
        foreach (var segment in directory.Names.Segments) new NearestSearch(directory, segment, visible, words, ranked).Find();
        return [.. ranked.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(Most).Select(pair => pair.Key)];
    }
}
