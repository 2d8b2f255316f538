using System.Globalization;
using HealthScore.Scoring.Measures;
using HealthScore.Scoring.Scorecards.Reading;
using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Scorecards.Checking;

/// <summary>What is doubtful in scorecards on the accounts of a book.</summary>
internal sealed class BookDoubts(BookSeen book)
{
    // Fewer accounts say nothing about a curve.
    private const int FewestForCurves = 5;

    // Fewer may well have no exception among them.
    private const int FewestForRules = 10;

    private const double Little = 0.1;

    private readonly List<ScorecardWarning> _warnings = [];

    public IReadOnlyList<ScorecardWarning> Find()
    {
        if (book.Accounts == 0) return [];
        foreach (var card in book.Scorecards.Scorecards) Card(book.Of(card));
        foreach (var ((winner, rival), (count, example)) in book.Ties)
            Add(WarningCodes.Tie, rival, "applies_to",
                $"{Accounts(count)}, such as {example}, fit \"{winner.Id}\" and \"{rival.Id}\" equally and get \"{winner.Id}\" by its file name.",
                "Add a key to applies_to of the one that should win.");
        if (book.WithoutCard > 0)
            _warnings.Add(new ScorecardWarning(
                WarningCodes.NoCard, "", "", $"{Accounts(book.WithoutCard)} of {book.Accounts} fit no scorecard and have no score.",
                "Add a scorecard without applies_to for all others."));
        return _warnings;
    }

    private void Card(CardSeen seen)
    {
        var card = seen.Card;
        var metrics = KeyPaths.MetricsOf(card).ToList();
        for (var i = 0; i < metrics.Count; i++)
        {
            if (Unseen(card, metrics[i].Metric.Measure, $"{metrics[i].Path}.measure") || seen.Accounts == 0) continue;
            Metric(card, metrics[i].Metric, metrics[i].Path, seen.Metrics[i]);
        }

        for (var i = 0; i < card.Rules.Count; i++)
        {
            if (!Unseen(card, card.Rules[i].When, $"{KeyPaths.Rule(i)}.when") && seen.Accounts > 0)
                Rule(seen, card.Rules[i], KeyPaths.Rule(i));
        }

        if (seen.Accounts == 0)
            Add(WarningCodes.UnmatchedCard, card, "applies_to", $"No account gets the scorecard \"{card.Id}\".",
                "Check the values of applies_to against the accounts.");
        else Bands(seen);
    }

    private bool Unseen(Scorecard card, Measure measure, string path)
    {
        if (measure is not SignalMeasure signals) return false;
        if (!book.Kinds.Contains(signals.Kind))
        {
            var fix = NearestKey.Of(signals.Kind, book.Kinds) is { } near ? $"Did you mean {near}?" : "Import such signals, or take it out.";
            Add(WarningCodes.UnseenKind, card, $"{path}.kind", $"No account ever had a signal of kind {signals.Kind}.", fix);
            return true;
        }

        if (book.IsMatched(signals)) return false;
        var what = string.Join(" and ", signals.Where.Select(filter => $"{filter.Key}: {string.Join(" or ", filter.Values)}")
            .Concat(signals.By is { } by ? [$"the attribute {by}"] : []));
        Add(WarningCodes.UnmatchedFilter, card, signals.By is null ? $"{path}.where" : $"{path}.by",
            $"No signal of kind {signals.Kind} has {what}.", "Check the spelling of keys and values.");
        return true;
    }

    private void Metric(Scorecard card, Metric metric, string path, MetricSeen seen)
    {
        var missing = seen.Accounts - seen.Present;
        if (missing * 2 > seen.Accounts)
            Add(WarningCodes.MostlyMissing, card, $"{path}.measure", $"\"{metric.Id}\" has no value for {missing} of {seen.Accounts} accounts.",
                missing == seen.Accounts ? "Check kind, window and attributes." : "A longer window, a lower min_count or absent: would help.");
        if (seen.Present >= FewestForCurves) Curve(card, metric, $"{path}.curve", seen);
    }

    private void Curve(Scorecard card, Metric metric, string path, MetricSeen seen)
    {
        var scores = metric.Curve.Points.Select(point => point.Score).ToList();
        var (low, high) = (scores.Min(), scores.Max());
        var points = metric.Curve.Points;
        if (high == low) return;
        if (seen.AtStart == seen.Present || seen.AtEnd == seen.Present)
            Add(WarningCodes.OneEnd, card, path,
                $"All {seen.Present} values of \"{metric.Id}\" are {(seen.AtStart == seen.Present ? $"{Number(points[0].X)} or less" : $"{Number(points[^1].X)} or more")}, one end of its curve.",
                "Move the points to where the values are.");
        else if (seen.Best - seen.Worst < Little * (high - low))
            Add(WarningCodes.NoDifference, card, path,
                $"\"{metric.Id}\" gives every account between {Number(seen.Worst)} and {Number(seen.Best)}: it hardly tells them apart.",
                "Move the points to where the values are.");
        else if (seen.Best < (low + high) / 2)
            Add(WarningCodes.UnreachedCurve, card, path, $"No account gets more than {Number(seen.Best)} of {Number(high)} for \"{metric.Id}\".",
                "Move the points to where the values are.");
        else if (seen.Worst > (low + high) / 2)
            Add(WarningCodes.UnreachedCurve, card, path, $"No account gets less than {Number(seen.Worst)} for \"{metric.Id}\"; its curve goes down to {Number(low)}.",
                "Move the points to where the values are.");
    }

    private void Rule(CardSeen seen, ScoreRule rule, string path)
    {
        var fired = seen.Fired.GetValueOrDefault(rule.Id);
        if (fired == 0 && seen.Accounts >= FewestForRules)
            Add(WarningCodes.RuleNever, seen.Card, path, $"The rule \"{rule.Id}\" fires for none of {seen.Accounts} accounts.", "Check its bound, if that surprises.");
        else if (fired * 2 > seen.Accounts)
            Add(WarningCodes.RuleMostly, seen.Card, path, $"The rule \"{rule.Id}\" fires for {fired} of {seen.Accounts} accounts.", "Check its bound: a rule is meant for exceptions.");
    }

    private void Bands(CardSeen seen)
    {
        foreach (var band in (Band[])[Band.Green, Band.Yellow, Band.Red])
        {
            if (seen.Accounts >= FewestForRules && !seen.Bands.ContainsKey(band))
                Add(WarningCodes.EmptyBand, seen.Card, "bands", $"None of {seen.Accounts} accounts is {band.ToString().ToLowerInvariant()}.", "Check bands and curves, if that surprises.");
        }

        var unknown = seen.Bands.GetValueOrDefault(Band.Unknown);
        if (unknown * 2 > seen.Accounts)
            Add(WarningCodes.Coverage, seen.Card, "min_coverage", $"{unknown} of {seen.Accounts} accounts have no score: too little is known of them.",
                "Import more of what the metrics read, or lower min_coverage.");
    }

    private void Add(string code, Scorecard card, string key, string message, string fix) =>
        _warnings.Add(new ScorecardWarning(code, card.FileName, key, message, fix));

    private static string Accounts(int count) => count == 1 ? "1 account" : $"{count} accounts";

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
