using System.Globalization;
using System.Text;
using HealthScore.Bot.Commands.Scores;

namespace HealthScore.Bot.Commands.Scorecards;

/// <summary>A check for people at a terminal: a line per finding, then what was looked at.</summary>
internal static class CheckText
{
    public static string Write(CheckReport report)
    {
        var text = new StringBuilder();
        foreach (var problem in report.Problems) text.AppendLine(Printable.Text(problem.ToString()));
        foreach (var warning in report.Warnings) text.AppendLine(Printable.Text(warning.ToString()));
        foreach (var (card, accounts) in report.Cards)
        {
            var whose = accounts is { } count ? $", {Count(count, "account")}" : "";
            text.AppendLine(CultureInfo.InvariantCulture, $"{Printable.Text(card.FileName)}: {Printable.Text(card.Id)} version {card.Version}{whose}");
        }

        text.AppendLine(report.Problems.Count > 0
            ? $"{Count(report.Problems.Count, "problem")}: the bot would refuse {(report.Problems.Count == 1 ? "it" : "them")}."
            : $"No problems, {Count(report.Warnings.Count, "warning")}; {LookedAt(report)}.");
        return text.ToString();
    }

    private static string LookedAt(CheckReport report) => report.Accounts is { } accounts
        ? $"looked at {Count(accounts, "account")} as of {CommandDates.Shown(report.AsOf)}"
        : "looked at the files alone";

    private static string Count(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
