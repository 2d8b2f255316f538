namespace HealthScore.Bot.Understanding.Reading;

/// <summary>Stretches of words nobody knows, with a filler or two between them, as in "bank of america".</summary>
internal static class UnknownRuns
{
    private const int MostFiller = 2;

    /// <param name="taken">Words that a name was found in already; runs end there.</param>
    public static List<Stretch> Of(WordMap words, Predicate<int>? taken = null)
    {
        var runs = new List<Stretch>();
        for (var i = 0; i < words.Sentence.Count; i++)
        {
            if (!words.IsUnknown(i) || taken?.Invoke(i) == true) continue;
            if (runs.Count > 0 && Joins(words, runs[^1].End, i, taken)) runs[^1] = new Stretch(runs[^1].Start, i + 1);
            else runs.Add(new Stretch(i, i + 1));
        }

        return runs;
    }

    private static bool Joins(WordMap words, int from, int to, Predicate<int>? taken)
    {
        if (to - from > MostFiller) return false;
        for (var i = from; i < to; i++)
            if (taken?.Invoke(i) == true || (!words.IsFiller(i) && !words.Has(i, Grammar.MeaningNames.Opens))) return false;
        return true;
    }
}
