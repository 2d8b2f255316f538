namespace HealthScore.Bot.Understanding.Reading;

/// <summary>Stretches of words nobody knows, with a filler or two between them, as in "bank of america".</summary>
internal static class UnknownRuns
{
    private const int MostFiller = 2;

    public static List<Stretch> Of(WordMap words)
    {
        var runs = new List<Stretch>();
        for (var i = 0; i < words.Sentence.Count; i++)
        {
            if (!words.IsUnknown(i)) continue;
            if (runs.Count > 0 && Joins(words, runs[^1].End, i)) runs[^1] = new Stretch(runs[^1].Start, i + 1);
            else runs.Add(new Stretch(i, i + 1));
        }

        return runs;
    }

    private static bool Joins(WordMap words, int from, int to)
    {
        if (to - from > MostFiller) return false;
        for (var i = from; i < to; i++)
            if (!words.IsFiller(i) && !words.Has(i, Grammar.MeaningNames.Opens)) return false;
        return true;
    }
}
