using System.Globalization;
using HealthScore.Bot.Commands.Scores;
using HealthScore.Scoring.Live;

namespace HealthScore.Bot.Commands.Changes;

/// <summary>A change of score as a line for people.</summary>
internal static class ChangeText
{
    public static string Write(FeedEntry entry) => string.Create(
        CultureInfo.InvariantCulture,
        $"{entry.Position,6}  {CommandDates.Shown(entry.After.AsOf)}  {Printable.Text(entry.Account.Value),-16}  "
        + $"{(entry.Before is null ? "new" : Shown(entry.Before)),-14} → {Shown(entry.After),-14}  {CauseNames.Of(entry.Causes)}")
        + Besides(entry);

    private static string Shown(FeedScore score) => score.Score is { } known
        ? string.Create(CultureInfo.InvariantCulture, $"{known} {BandNames.Of(score.Band)}")
        : BandNames.Of(score.Band);

    // What else is seen on the card.
    private static string Besides(FeedEntry entry)
    {
        var (before, after) = (entry.Before, entry.After);
        var text = "";
        if (before is not null && (before.Scorecard, before.ScorecardVersion) != (after.Scorecard, after.ScorecardVersion))
            text += $", scorecard {Card(before)} → {Card(after)}";
        var (were, are) = (before?.Rules ?? [], after.Rules);
        foreach (var rule in are.Except(were, StringComparer.Ordinal)) text += $", rule {Printable.Text(rule)} fires";
        foreach (var rule in were.Except(are, StringComparer.Ordinal)) text += $", rule {Printable.Text(rule)} ended";
        if (before?.Override is null && after.Override is not null) text += ", by hand";
        if (before?.Override is not null && after.Override is null) text += ", no longer by hand";
        return text;
    }

    private static string Card(FeedScore score) =>
        score.Scorecard is { } card ? $"{Printable.Text(card)} v{score.ScorecardVersion}" : "none";
}
