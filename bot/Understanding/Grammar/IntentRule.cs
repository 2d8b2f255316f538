namespace HealthScore.Bot.Understanding.Grammar;

/// <summary>How an intent is recognised, and which filters it takes.</summary>
internal sealed record IntentRule(string Intent, AccountNeed Account, IReadOnlyList<Cue> Cues, IReadOnlySet<string> Filters)
{
    private readonly Cue[] _cues = [.. Cues];

    public double Weigh(MeaningSet meanings)
    {
        var weight = 0.0;
        for (var i = 0; i < _cues.Length; i++)
            if (_cues[i].IsIn(meanings)) weight += _cues[i].Weight;
        return weight;
    }
}
