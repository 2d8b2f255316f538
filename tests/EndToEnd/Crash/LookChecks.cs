using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Overrides;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;

namespace HealthScore.EndToEnd.Crash;

/// <summary>What must be true of standing scores and their feed, at whatever instant the program ended.</summary>
internal sealed class LookChecks(IEnumerable<ScorecardSet> sets)
{
    private readonly Dictionary<string, ScoreCalculator> _calculators =
        sets.ToDictionary(ScorecardFingerprint.Of, set => new ScoreCalculator(set), StringComparer.Ordinal);

    /// <summary>What is not due stands exactly as scoring from scratch says, and is due again exactly when that says.</summary>
    /// <param name="look">What was found.</param>
    /// <param name="settledAt">When everything was known to be up to date; null when accounts may be due.</param>
    /// <param name="where">For the message.</param>
    /// <returns>How many accounts stand.</returns>
    public int Scores(StoreLook look, DateTimeOffset? settledAt, string where)
    {
        Assert.Equal(look.Book.Keys.Order(), look.Standing.Select(standing => standing.Account.Id).Order());
        var stand = 0;
        foreach (var standing in look.Standing)
        {
            var at = $"{where}, {standing.Account.Id}";
            if (standing.Due <= (settledAt ?? look.At)) continue;
            Assert.True(standing.Score is not null, $"{at}: has no score and is not due");
            stand++;
            var calculator = _calculators[look.Scorecards!];
            var (account, history) = look.Book[standing.Account.Id];
            var scratch = calculator.Pack(account, history, standing.Score.AsOf);
            Assert.True(
                scratch.Bytes.Span.SequenceEqual(standing.Score.Bytes.Span),
                $"{at}: stands as {standing.Score.Summary}, from scratch {scratch.Summary}, as of {standing.Score.AsOf:O}, due {standing.Due:O}");
            var byHand = look.Overrides.InForce(account.Id, standing.Score.AsOf)?.ShownFor(scratch.Summary.Score, calculator.CardFor(account)?.Bands);
            Assert.True(standing.Override == byHand, $"{at}: shows {standing.Override}, but {byHand} is in force");
            var due = new DueCalculator(calculator).DueAfter(account, history, standing.Score.AsOf);
            if (byHand?.Until < (due ?? DateTimeOffset.MaxValue)) due = byHand.Until;
            Assert.True(standing.Due == due, $"{at}: due {standing.Due:O}, from scratch {due:O}");
        }

        if (settledAt is not null) Assert.Equal(look.Standing.Count, stand);
        return stand;
    }

    /// <summary>Positions from 1 on; each change of an account begins where the former ended; the last agrees with what stands.</summary>
    public static void Feed(StoreLook look, IReadOnlyList<SeenChange> seen, string where)
    {
        Assert.Equal(look.Feed.Count, look.NewestChange);
        Assert.True(seen.Count <= look.Feed.Count, $"{where}: {seen.Count} changes were seen, {look.Feed.Count} are left");
        var shown = new Dictionary<AccountId, FeedScore>();
        for (var i = 0; i < look.Feed.Count; i++)
        {
            var entry = look.Feed[i];
            Assert.True(entry.Position == i + 1, $"{where}: position {entry.Position} in place {i + 1}");
            if (i < seen.Count) Assert.Equal(seen[i], SeenChange.Of(entry));
            var before = shown.GetValueOrDefault(entry.Account);
            Assert.True(
                before is null ? entry.Before is null : entry.Before!.ShowsTheSameAs(before) && !entry.After.ShowsTheSameAs(before),
                $"{where}: {entry} does not follow {before}");
            shown[entry.Account] = entry.After;
        }

        foreach (var standing in look.Standing)
        {
            var last = shown.GetValueOrDefault(standing.Account.Id);
            Assert.True(
                standing.Score is null ? last is null : last!.ShowsTheSameAs(FeedScore.Of(standing.Score, standing.Override)),
                $"{where}: {standing.Account.Id} stands as {standing.Score?.Summary}, the feed ends with {last}");
        }
    }
}
