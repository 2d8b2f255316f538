using System.Globalization;
using HealthScore.Scoring.Scorecards.Versions;

namespace HealthScore.Bot.Commands.Scorecards;

/// <summary>A stored version of a scorecard as people name it: <c>saas-default@3</c>, or <c>@3'</c> for changed contents.</summary>
internal sealed record CardReference(string Scorecard, int Version, int Variant)
{
    /// <summary>Null for a text that names no version, or a file or folder that is there.</summary>
    public static CardReference? Read(string text)
    {
        var at = text.LastIndexOf('@');
        if (at <= 0 || Path.Exists(text)) return null;
        var number = text[(at + 1)..].TrimEnd('\'', '′');
        var variant = text.Length - at - 1 - number.Length;
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? new CardReference(text[..at], version, variant)
            : null;
    }

    /// <summary>The version, or why there is none, with those there are.</summary>
    public (ScorecardVersion? Found, string? Fault) In(IReadOnlyList<ScorecardVersion> all)
    {
        if (all.FirstOrDefault(card => (card.Scorecard, card.Version, card.Variant) == (Scorecard, Version, Variant)) is { } found) return (found, null);
        var own = all.Where(card => card.Scorecard == Scorecard).Select(card => card.Label).ToList();
        return (null, own.Count > 0
            ? $"There is no version {Version}{new string('\'', Variant)} of {Scorecard} in the store. There are: {string.Join(", ", own)}."
            : $"The store knows no scorecard {Scorecard}. It knows: {string.Join(", ", all.Select(card => card.Scorecard).Distinct())}.");
    }
}
