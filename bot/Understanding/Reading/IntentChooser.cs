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

    /// <summary>The intents that may be meant, weightiest first; ties in the order of the grammar.</summary>
    public static List<WeighedIntent> Weigh(LanguageGrammar grammar, MeaningSet meanings, AccountMentions mentions)
    {
        var weighed = new List<WeighedIntent>(grammar.Intents.Count);
        var penalty = mentions.Unexplained * (mentions.Found.Count > 0 ? NamedPenalty : NamelessPenalty);
        foreach (var rule in grammar.Intents)
        {
            if (rule.Account == AccountNeed.Required && !mentions.Any) continue;
            var weight = rule.Weigh(meanings);
            if (weight <= 0) continue;
            if (rule.Account == AccountNeed.None && mentions.Any) weight -= UnneededAccount;
            if (rule.Intent != Intents.Unknown) weight -= penalty;
            weighed.Add(new WeighedIntent(rule, weight));
        }

        // Stable: equal weights keep the grammar's order.
        return [.. weighed.OrderByDescending(one => one.Weight)];
    }
}
