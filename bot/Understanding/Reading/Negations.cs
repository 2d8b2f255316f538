using HealthScore.Bot.Understanding.Grammar;
using HealthScore.Scoring.Scores;

namespace HealthScore.Bot.Understanding.Reading;

/// <summary>What a sentence says that is not meant: "not green", "other than red or yellow", "outside EMEA".</summary>
internal sealed class Negations
{
    private const int Reach = 4;

    private static readonly string[] Deniable =
    [
        MeaningNames.Band, MeaningNames.Risk, MeaningNames.Owner, MeaningNames.Segment, MeaningNames.Industry, MeaningNames.Region,
        MeaningNames.Lifecycle, MeaningNames.Dimension, MeaningNames.Renewal,
    ];

    private static readonly Band[] All = [Band.Red, Band.Yellow, Band.Green, Band.Unknown];
    private static readonly Band[] AtRisk = [Band.Red, Band.Yellow];

    private readonly WordMap _words;
    private readonly AccountMentions _mentions;
    private readonly List<PhraseMatch> _denied = [];
    private readonly List<Stretch> _left = [];

    private Negations(WordMap words, AccountMentions mentions) => (_words, _mentions) = (words, mentions);

    /// <summary>The bands asked for: those said, or all but those denied; empty when none is spoken of.</summary>
    public IReadOnlyList<Band> Bands { get; private set; } = [];

    /// <summary>Denials that no filter can express, from the negation on.</summary>
    public IReadOnlyList<Stretch> Left => _left;

    public static Negations Of(WordMap words, AccountMentions mentions)
    {
        var negations = new Negations(words, mentions);
        for (var i = 0; i < words.Phrases.Count; i++)
            if (words.Phrases[i].Has(MeaningNames.Negation) && !mentions.Covers(words.Phrases[i].Start)) negations.Follow(i);
        negations.Bands = negations.ReadBands();
        return negations;
    }

    public bool Denies(PhraseMatch phrase) => _denied.Contains(phrase);

    /// <summary>From a negation to the first thing it can be about, and to what is listed beside that.</summary>
    private void Follow(int negation)
    {
        var first = _denied.Count;
        Deny(negation);
        if (_denied.Count > first && !_denied[first].Has(MeaningNames.Band) && !_denied[first].Has(MeaningNames.Risk))
            _left.Add(new Stretch(_words.Phrases[negation].Start, _denied[^1].End));
    }

    private void Deny(int negation)
    {
        var (end, field) = (_words.Phrases[negation].End, (string?)null);
        for (var i = negation + 1; i < _words.Phrases.Count && _words.Phrases[i] is var phrase; i++)
        {
            if (phrase.Start != _words.Phrases[i - 1].End || _mentions.Covers(phrase.Start)) return;
            if (phrase.Start - end > (field is null ? Reach : 2) || phrase.Has(MeaningNames.Contrast) || phrase.Has(MeaningNames.Negation)) return;
            var about = Array.Find(Deniable, phrase.Has);
            if (about is null)
            {
                if (!IsPassedOver(phrase, field)) return;
                continue;
            }

            if (field is not null && about != field) return;
            // "Not want to lose" denies the wanting.
            if (about == MeaningNames.Risk && phrase.Start - end > 1) return;
            _denied.Add(phrase);
            (end, field) = (phrase.End, about);
        }
    }

    private static bool IsPassedOver(PhraseMatch phrase, string? field) =>
        phrase.IsFiller || (field is null && (phrase.Has(MeaningNames.Opens) || phrase.Has(MeaningNames.BookNoun) || phrase.Has(MeaningNames.Look)));

    private IReadOnlyList<Band> ReadBands()
    {
        List<Band> said = [], denied = [];
        foreach (var phrase in _words.Phrases)
        {
            if (_mentions.Covers(phrase.Start) || phrase.Value(MeaningNames.Band) is not { } band) continue;
            (Denies(phrase) ? denied : said).Add(Enum.Parse<Band>(band, ignoreCase: true));
        }

        if (_denied.Any(phrase => phrase.Has(MeaningNames.Risk)) && !_words.Phrases.Any(phrase => phrase.Has(MeaningNames.Risk) && !Denies(phrase)))
            denied.AddRange(AtRisk);
        var left = said.Count > 0 ? said.Distinct() : denied.Count > 0 ? All : [];
        return [.. left.Except(denied)];
    }
}
