namespace HealthScore.Bot.Understanding.Grammar;

/// <summary>How an intent is recognised, and which filters it takes.</summary>
internal sealed record IntentRule(string Intent, AccountNeed Account, IReadOnlyList<Cue> Cues, IReadOnlySet<string> Filters)
{
    public double Weigh(IReadOnlySet<string> meanings)
    {
        var weight = 0.0;
        for (var i = 0; i < Cues.Count; i++)
            if (Cues[i].IsIn(meanings)) weight += Cues[i].Weight;
        return weight;
    }
}
