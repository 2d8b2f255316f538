using System.Globalization;

namespace HealthScore.Bot.Understanding.Grammar;

/// <summary>Phrases with other words between their two halves: "turn ... around", "mark ... as seen".</summary>
internal sealed class WidePhrases
{
    public const string Gap = " ... ";

    private const int MostBetween = 8;

    private readonly List<Meaning> _meanings = [];

    /// <summary>What the first and the second half stand for by themselves.</summary>
    public (Meaning First, Meaning Second) Add(Meaning meaning)
    {
        var id = _meanings.Count.ToString(CultureInfo.InvariantCulture);
        _meanings.Add(meaning);
        return (Meaning.Found(MeaningNames.FirstHalf, id), Meaning.Found(MeaningNames.SecondHalf, id));
    }

    /// <summary>Gives each second half that follows its first what the whole phrase means.</summary>
    public void Complete(List<PhraseMatch> matches)
    {
        for (var i = 1; i < matches.Count; i++)
        {
            var second = matches[i];
            for (var m = 0; m < second.Meanings.Count; m++)
            {
                if (second.Meanings[m].Name != MeaningNames.SecondHalf || !Follows(matches, i, second.Meanings[m].Value!)) continue;
                matches[i] = matches[i] with { Meanings = [.. matches[i].Meanings, _meanings[int.Parse(second.Meanings[m].Value!, CultureInfo.InvariantCulture)]] };
            }
        }
    }

    private static bool Follows(List<PhraseMatch> matches, int second, string id)
    {
        for (var i = second - 1; i >= 0 && matches[second].Start - matches[i].End <= MostBetween; i--)
        {
            var meanings = matches[i].Meanings;
            for (var m = 0; m < meanings.Count; m++)
                if (meanings[m].Name == MeaningNames.FirstHalf && meanings[m].Value == id) return true;
        }

        return false;
    }
}
