using System.Globalization;
using HealthScore.Bot.Understanding.Grammar;
using HealthScore.Bot.Understanding.Text;

namespace HealthScore.Bot.Understanding.Reading;

/// <summary>What a sentence limits its question to: all filters that are there; the intent then takes those it has use for.</summary>
internal sealed class FilterReader
{
    private const decimal LeastPlainAmount = 1_000;
    private const int MostLimit = 1_000;

    private readonly WordMap _words;
    private readonly AccountMentions _mentions;
    private readonly Negations _negations;
    private readonly DateOnly _today;
    private readonly MeaningSet _meanings;
    private QuestionFilters _filters = new();

    private FilterReader(WordMap words, AccountMentions mentions, Negations negations, MeaningSet meanings, DateOnly today)
    {
        (_words, _mentions, _negations, _meanings, _today) = (words, mentions, negations, meanings, today);
        _filters = _filters with { Bands = negations.Bands };
    }

    /// <param name="meanings">What is in the sentence; the kinds of numbers found are added.</param>
    public static QuestionFilters Read(
        WordMap words, AccountMentions mentions, Negations negations, Vocabulary vocabulary, MeaningSet meanings, DateOnly today)
    {
        var reader = new FilterReader(words, mentions, negations, meanings, today);
        foreach (var phrase in words.Phrases)
            if (!mentions.Covers(phrase.Start) && !negations.Denies(phrase)) reader.ReadPhrase(phrase);
        var amounts = Amounts.Of(words, vocabulary).Where(amount => !mentions.Covers(amount.Start)).ToList();
        var ranged = reader.ReadRange(amounts);
        foreach (var amount in amounts)
            if (!ranged.Contains(amount)) reader.ReadAmount(amount);
        reader.ReadCalendar(amounts);
        if (meanings.Contains(MeaningNames.Renewal) && NamedSpans.Of(words, mentions, amounts, today) is { } span) reader.ReadSpan(span);
        reader.Summarise();
        return reader._filters;
    }

    private void ReadPhrase(PhraseMatch phrase)
    {
        foreach (var meaning in phrase.Meanings)
        {
            _filters = meaning.Name switch
            {
                MeaningNames.Owner => _filters with { Owner = Stronger(_filters.Owner, meaning.Value!) },
                MeaningNames.Segment => _filters with { Segments = With(_filters.Segments, meaning.Value!) },
                MeaningNames.Industry => _filters with { Industries = With(_filters.Industries, meaning.Value!) },
                MeaningNames.Region => _filters with { Regions = With(_filters.Regions, meaning.Value!) },
                MeaningNames.Lifecycle when !IsDimension(phrase) => _filters with { Lifecycles = With(_filters.Lifecycles, meaning.Value!) },
                MeaningNames.Dimension when IsDimension(phrase) => _filters with { Dimension = _filters.Dimension ?? meaning.Value },
                MeaningNames.Kpi => _filters with { Kpi = _filters.Kpi ?? meaning.Value },
                MeaningNames.Direction => _filters with { Direction = _filters.Direction ?? meaning.Value },
                MeaningNames.LanguageName => _filters with { Language = meaning.Value },
                _ => _filters,
            };
        }
    }

    private static IReadOnlyList<string> With(IReadOnlyList<string> known, string value) => known.Contains(value) ? known : [.. known, value];

    /// <summary>"Onboarding accounts" are at a place of the journey; "low on onboarding" is about the dimension.</summary>
    private bool IsDimension(PhraseMatch phrase) => !phrase.Has(MeaningNames.Lifecycle) || _meanings.Contains(MeaningNames.Low);

    /// <summary>A person named, then the team, then "my".</summary>
    private static string Stronger(string? known, string said) =>
        known is null or OwnerNames.Me || (known == OwnerNames.Team && said is not OwnerNames.Me) ? said : known;

    /// <summary>"Between 50k and 100k", "50k to 100k": the two amounts, read; nothing when there is no such pair.</summary>
    private Amount[] ReadRange(List<Amount> amounts)
    {
        for (var i = 0; i + 1 < amounts.Count; i++)
        {
            var (low, high) = (amounts[i], amounts[i + 1]);
            if (low.Unit is not null || high.Unit is not null || high.Start - low.End > 1 || Before(high.Start, MeaningNames.CompareAmount, reach: 1) is not null) continue;
            if (!_words.Has(low.Start - 1, MeaningNames.Between) && !(low.Multiplied && high.Multiplied)) continue;
            if (!low.Multiplied && low.Value < high.Value / high.Factor) low = low with { Value = low.Value * high.Factor };
            if (low.Value > high.Value || high.Value < LeastPlainAmount) continue;
            _meanings.Add(MeaningNames.Amount);
            _filters = _filters with { ArrOver = low.Value, ArrUnder = high.Value };
            return [amounts[i], high];
        }

        return [];
    }

    private void ReadAmount(Amount amount)
    {
        if (amount.Days is { } days)
        {
            ReadDays(days, Before(amount.Start, MeaningNames.Span));
            return;
        }

        var compared = Before(amount.Start, MeaningNames.CompareAmount);
        if (IsMoney(amount, compared is not null)) ReadMoney(amount, compared);
        else if (compared is null && amount.Value is >= 1 and <= MostLimit && decimal.IsInteger(amount.Value)) ReadCount(amount, (int)amount.Value);
    }

    private void ReadDays(int days, string? span)
    {
        if (_meanings.Contains(MeaningNames.Snooze)) _filters = _filters with { SnoozeDays = days };
        else if (_meanings.Contains(MeaningNames.Renewal))
            _filters = span == "past" ? _filters with { RenewsFrom = _today.AddDays(-days), RenewsTo = _today } : _filters with { RenewsWithinDays = days };
        else _filters = _filters with { PeriodDays = days };
    }

    private bool IsMoney(Amount amount, bool compared) =>
        _words.Sentence[amount.Start].Is(TokenTraits.Money)
        || (compared && (amount.Multiplied || amount.Value >= LeastPlainAmount || _meanings.Contains(MeaningNames.Money)))
        || (amount.Multiplied && _meanings.Contains(MeaningNames.Money));

    private void ReadMoney(Amount amount, string? compared)
    {
        _meanings.Add(MeaningNames.Amount);
        if (compared == "under") _filters = _filters with { ArrUnder = amount.Value };
        else if (_filters.ArrOver is null) _filters = _filters with { ArrOver = amount.Value };
        else _filters = _filters with { ArrUnder = amount.Value };
    }

    private void ReadCount(Amount amount, int count)
    {
        if (_meanings.Contains(MeaningNames.PulseSay) && count <= 5)
        {
            _filters = _filters with { Pulse = count };
            _meanings.Add(MeaningNames.PulseValue);
        }
        else if (Before(amount.Start, MeaningNames.Rank) is not null || IsCounted(amount.End))
        {
            _filters = _filters with { Limit = count };
        }
    }

    /// <summary>"5 worst", "ten accounts".</summary>
    private bool IsCounted(int at)
    {
        for (var i = at; i < Math.Min(at + 4, _words.Sentence.Count); i++)
            if (_words.Has(i, MeaningNames.Rank) || _words.Has(i, MeaningNames.BookNoun) || _words.Has(i, MeaningNames.Risk)) return true;
        return false;
    }

    /// <summary>"Last month", "this quarter": a unit without a number.</summary>
    private void ReadCalendar(List<Amount> amounts)
    {
        foreach (var phrase in _words.Phrases)
        {
            if (phrase.Value(MeaningNames.Unit) is not { } unit || amounts.Any(amount => phrase.Start >= amount.Start && phrase.Start < amount.End)) continue;
            if (_mentions.Covers(phrase.Start) || Before(phrase.Start, MeaningNames.Span, reach: 2) is not { } span) continue;
            var days = int.Parse(unit, CultureInfo.InvariantCulture);
            if (!_meanings.Contains(MeaningNames.Renewal)) ReadDays(span == "this" ? CalendarSpans.Passed(_today, days) : days, span);
            else if (span == "this") _filters = _filters with { RenewsWithinDays = CalendarSpans.Left(_today, days) };
            else ReadSpan(span == "past" ? CalendarSpans.Previous(_today, days) : CalendarSpans.Next(_today, days));
        }
    }

    private void ReadSpan((DateOnly From, DateOnly To) span) =>
        _filters = _filters with { RenewsWithinDays = null, RenewsFrom = span.From, RenewsTo = span.To };

    /// <summary>The value of such a phrase just before a word, fillers between them allowed.</summary>
    private string? Before(int word, string name, int reach = 3)
    {
        for (var i = word - 1; i >= Math.Max(0, word - reach); i--)
        {
            if (_words.At(i)?.Value(name) is { } value) return value;
            if (_words.Has(i, MeaningNames.CompareAmount) || _words.Has(i, MeaningNames.Span)) return null;
            if (!_words.IsFiller(i) && !_words.Has(i, MeaningNames.Opens) && !_words.Has(i, MeaningNames.Money)
                && !_words.Has(i, MeaningNames.BookNoun) && !_words.Has(i, MeaningNames.Owner)) return null;
        }

        return null;
    }

    private void Summarise()
    {
        // "Renewing in the next 90 days" is about the date, not about a place on the journey.
        if (_filters.RenewsWithinDays is not null || _filters.RenewsFrom is not null) _filters = _filters with { Lifecycles = [] };
        if (_filters.PeriodDays is not null) _meanings.Add(MeaningNames.Period);
        if (_filters.RenewsWithinDays is not null || _filters.RenewsFrom is not null) _meanings.Add(MeaningNames.Within);
        if (_filters.Limit is not null) _meanings.Add(MeaningNames.Limit);
        if (_filters.Bands.Count > 0 || _filters.Owner is not null || _filters.Segments.Count > 0 || _filters.Industries.Count > 0
            || _filters.Regions.Count > 0 || _filters.Lifecycles.Count > 0 || _filters.Dimension is not null
            || _filters.ArrOver is not null || _filters.ArrUnder is not null) _meanings.Add(MeaningNames.Filter);
    }
}
