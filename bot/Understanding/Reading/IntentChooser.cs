using HealthScore.Bot.Understanding.Grammar;

namespace HealthScore.Bot.Understanding.Reading;

/// <summary>Weighs the intents of a language against what is in a sentence.</summary>
internal static class IntentChooser
{
    /// <summary>Below this nothing was understood.</summary>
    public const double LeastWeight = 1;

    private const double NamelessPenalty = 0.6;
    private const double NamedPenalty = 0.1;
    private const double UnneededAccount = 1.5;

    /// <summary>What it weighs against an account's intent that the account is only taken from the turn before.</summary>
    private const double PronounPenalty = 0.3;
    private const double SilencePenalty = 1.4;
    private const double SilenceGoingOn = 0.7;

    /// <summary>The intents that may be meant, weightiest first; ties in the order of the grammar.</summary>
    public static List<WeighedIntent> Weigh(LanguageGrammar grammar, MeaningSet meanings, AccountMentions mentions, Carried carried, bool goesOn)
    {
        var weighed = new List<WeighedIntent>(8);
        var penalty = mentions.Unexplained * (mentions.Found.Count > 0 ? NamedPenalty : NamelessPenalty);
        var about = mentions.Any || carried.By == CarriedBy.Place;
        var withBefore = carried.By == CarriedBy.Nothing || about ? meanings : With(meanings, MeaningNames.Account);
        var beforePenalty = about ? 0 : carried.By switch
        {
            CarriedBy.Pronoun => PronounPenalty,
            CarriedBy.Silence => goesOn ? SilenceGoingOn : SilencePenalty,
            _ => 0,
        };
        foreach (var rule in grammar.Intents)
        {
            if (rule.Account == AccountNeed.Required && !mentions.Any && carried.By == CarriedBy.Nothing) continue;
            var weight = rule.Account == AccountNeed.None || rule.Intent == Intents.Unknown ? rule.Weigh(meanings) : FromBefore(rule, meanings, withBefore, beforePenalty);
            if (weight <= 0) continue;
            if (rule.Account == AccountNeed.None && about) weight -= UnneededAccount;
            if (rule.Intent != Intents.Unknown) weight -= penalty;
            weighed.Add(new WeighedIntent(rule, weight));
        }

        Sort(weighed);
        return weighed;
    }

    private static double FromBefore(IntentRule rule, MeaningSet meanings, MeaningSet withBefore, double penalty)
    {
        var weight = rule.Weigh(withBefore) - penalty;
        return penalty > 0 && rule.Account != AccountNeed.Required ? Math.Max(weight, rule.Weigh(meanings)) : weight;
    }

    private static MeaningSet With(MeaningSet meanings, string name)
    {
        var more = meanings.Copy();
        more.Add(name);
        return more;
    }

    /// <summary>Stable: equal weights keep the grammar's order.</summary>
    private static void Sort(List<WeighedIntent> weighed)
    {
        for (var i = 1; i < weighed.Count; i++)
        {
            var one = weighed[i];
            var at = i;
            for (; at > 0 && weighed[at - 1].Weight < one.Weight; at--) weighed[at] = weighed[at - 1];
            weighed[at] = one;
        }
    }
}
