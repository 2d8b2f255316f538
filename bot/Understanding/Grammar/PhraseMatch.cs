namespace HealthScore.Bot.Understanding.Grammar;

/// <summary>Words of a sentence that are a phrase of the vocabulary.</summary>
/// <param name="Corrected">A word was taken for one it is a slip away from.</param>
internal sealed record PhraseMatch(int Start, int End, IReadOnlyList<Meaning> Meanings, bool Corrected)
{
    public bool Has(string name)
    {
        for (var i = 0; i < Meanings.Count; i++)
            if (Meanings[i].Name == name) return true;
        return false;
    }

    public bool HasAny(MeaningSet names)
    {
        for (var i = 0; i < Meanings.Count; i++)
            if (names.Contains(Meanings[i].NameId)) return true;
        return false;
    }

    public string? Value(string field)
    {
        for (var i = 0; i < Meanings.Count; i++)
            if (Meanings[i].Name == field) return Meanings[i].Value;
        return null;
    }

    /// <summary>Nothing but words that could stand within a name or be left out.</summary>
    public bool IsFiller
    {
        get
        {
            for (var i = 0; i < Meanings.Count; i++)
                if (!MeaningNames.Weightless.Contains(Meanings[i].NameId)) return false;
            return !Has(MeaningNames.Valueless);
        }
    }
}
