using HealthScore.Bot.People;
using HealthScore.Bot.Understanding.Finding;
using HealthScore.Bot.Understanding.Grammar;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Understanding.Reading;

/// <summary>From everything seen in a text to what is acted on.</summary>
internal static class Conclusion
{
    private const int MostNearest = 5;
    private const double FollowUpWeight = 3;

    public static Understood Of(Interpretation seen, AccountDirectory directory, Person? asker)
    {
        var best = seen.Intents.Count > 0 && seen.Intents[0].Weight >= IntentChooser.LeastWeight ? seen.Intents[0] : (WeighedIntent?)null;
        if (seen.FollowUp is { } followUp && seen.Grammar.Rule(followUp.Intent) is { } rule)
            best = new WeighedIntent(rule, Math.Max(best?.Weight ?? 0, FollowUpWeight));
        if (best is not { } chosen || chosen.Rule.Intent == Intents.Unknown) return Unknown(seen, best);
        var named = chosen.Rule.Account == AccountNeed.None ? null : seen.Mentions;
        var ambiguous = named?.Ambiguous;
        var filters = FilterChoice.For(chosen.Rule, seen.Filters, seen.Meanings);
        var certain = named is null ? [] : Accounts(seen, chosen.Rule, directory);
        var isOpen = ambiguous is not null || named?.Missing is not null;
        return new Understood
        {
            Intent = chosen.Rule.Intent,
            Accounts = isOpen ? [] : certain,
            Beside = isOpen ? certain : [],
            Waiting = named is null ? [] : [.. named.Found.Where(match => !match.IsCertain && (named.Missing is not null || match != ambiguous)).Select(match => seen.Sentence.Original(match.Start, match.End))],
            Candidates = ambiguous is null ? [] : Ids(OwnFirst(ambiguous.Accounts, directory, asker), directory),
            Nearest = named?.Missing is null ? [] : Ids([.. named.Nearest.Take(MostNearest)], directory),
            AccountText = named is null ? null : AccountText(seen),
            IsMore = seen.FollowUp?.IsMore == true,
            Filters = seen.FollowUp is null ? filters : FilterChoice.For(chosen.Rule, seen.FollowUp.Filters, seen.Meanings),
            Ignored = IgnoredWords.Of(seen, chosen.Rule),
            Language = seen.Grammar.Language,
            Confidence = Confidence(seen, best),
        };
    }

    private static Understood Unknown(Interpretation seen, WeighedIntent? best) => new()
    {
        Intent = Intents.Unknown,
        AccountText = AccountText(seen),
        Nearest = [],
        Filters = QuestionFilters.None,
        Language = seen.Grammar.Language,
        Confidence = Confidence(seen, best),
    };

    /// <summary>Those named and, where the sentence is about them, those of the turn before, which come first.</summary>
    private static AccountId[] Accounts(Interpretation seen, IntentRule rule, AccountDirectory directory)
    {
        AccountId[] named = [.. seen.Mentions.Found.Where(match => match.IsCertain).Select(match => directory.Accounts[match.Accounts[0]].Id).Distinct()];
        var carried = seen.Carried;
        var takes = carried.By switch
        {
            CarriedBy.Place => true,
            CarriedBy.Pronoun => named.Length == 0,
            CarriedBy.Silence => seen.FollowUp?.KeepsAccounts == true || (named.Length == 0 && IsAboutOne(rule)),
            _ => false,
        };
        return takes ? [.. carried.Accounts.Concat(named).Distinct()] : named;
    }

    /// <summary>What is done with one alert is done with the one before.</summary>
    private static bool IsAboutOne(IntentRule rule) => rule.Account >= AccountNeed.Expected
        || rule.Intent is Intents.AlertAcknowledge or Intents.AlertAssign or Intents.AlertResolve or Intents.AlertSnooze;

    /// <summary>The asker's own first, then larger accounts, then by name, so that the order never changes by chance.</summary>
    private static List<int> OwnFirst(IReadOnlyList<int> candidates, AccountDirectory directory, Person? asker) =>
    [
        .. candidates
            .OrderByDescending(one => asker is not null && directory.Accounts[one].Owner == asker.Id)
            .ThenByDescending(one => asker is not null && directory.Accounts[one].Manager == asker.Id)
            .Take(AccountFinder.MostCandidates),
    ];

    private static AccountId[] Ids(List<int> accounts, AccountDirectory directory) => [.. accounts.Select(one => directory.Accounts[one].Id)];

    private static string? AccountText(Interpretation seen)
    {
        if (seen.Mentions.Missing is { } gap) return seen.Sentence.Original(gap.Start, gap.End);
        var named = seen.Mentions.Ambiguous ?? (seen.Mentions.Found.Count > 0 ? seen.Mentions.Found[0] : null);
        return named is null ? null : seen.Sentence.Original(named.Start, named.End);
    }

    /// <summary>How far the intent is ahead of the next, how well the name fits, and how much was not understood.</summary>
    private static double Confidence(Interpretation seen, WeighedIntent? best)
    {
        if (best is not { } chosen) return 0;
        var next = seen.Intents.Count > 1 ? Math.Max(0, seen.Intents[1].Weight) : 0;
        var lead = 0.6 + (0.4 * Math.Min(1, (chosen.Weight - next) / 1.5));
        var strength = Math.Min(1, 0.5 + (chosen.Weight / 4));
        var fit = seen.Mentions.Missing is not null ? 0.5 : seen.Mentions.Found.Select(FitOf).DefaultIfEmpty(1).Min();
        var explained = 1.0 / (1 + (0.15 * seen.Mentions.Unexplained));
        return Math.Round(Math.Clamp(lead * strength * fit * explained, 0, 1), 3);
    }

    private static double FitOf(NameMatch match) => !match.IsCertain ? 0.6 : match.Fit switch
    {
        Fit.Exact => 1,
        Fit.Leading => 0.95,
        Fit.Initials => 0.85,
        Fit.Typo => 0.95 - (0.08 * match.Edits),
        _ => 0.85 - (0.08 * match.Edits),
    };
}
