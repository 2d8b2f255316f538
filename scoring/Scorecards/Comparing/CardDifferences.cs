using System.Globalization;

namespace HealthScore.Scoring.Scorecards.Comparing;

/// <summary>What two sets of scorecards say differently.</summary>
public static class CardDifferences
{
    /// <summary>
    /// Scorecards are matched by id; where each set has one alone, these two are compared whatever their ids are. By scorecard and
    /// path.
    /// </summary>
    public static IReadOnlyList<CardDifference> Between(ScorecardSet before, ScorecardSet after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.Scorecards is [var one] && after.Scorecards is [var other])
        {
            return one.Id == other.Id ? [.. Between(one, other)]
                : [new CardDifference(other.Id, "id", one.Id, other.Id), .. Between(one, other)];
        }

        var ids = before.Scorecards.Concat(after.Scorecards).Select(card => card.Id).Distinct().Order(StringComparer.Ordinal);
        return [.. ids.SelectMany(id => (Find(before, id), Find(after, id)) switch
        {
            ({ } a, { } b) => Between(a, b),
            ({ } gone, null) => [new CardDifference(id, "", Version(gone), null)],
            (_, var came) => [new CardDifference(id, "", null, Version(came!))],
        })];
    }

    /// <summary>What two scorecards say differently, the version first.</summary>
    public static IEnumerable<CardDifference> Between(Scorecard before, Scorecard after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.Version != after.Version)
            yield return new CardDifference(after.Id, "version", Whole(before.Version), Whole(after.Version));
        var (a, b) = (CardNotation.Of(before), CardNotation.Of(after));
        foreach (var path in a.Keys.Union(b.Keys).Order(StringComparer.Ordinal))
        {
            var (was, now) = (a.GetValueOrDefault(path), b.GetValueOrDefault(path));
            if (was != now) yield return new CardDifference(after.Id, path, was, now);
        }
    }

    private static Scorecard? Find(ScorecardSet set, string id) => set.Scorecards.FirstOrDefault(card => card.Id == id);

    private static string Version(Scorecard card) => $"version {Whole(card.Version)}";

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
