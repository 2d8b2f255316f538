using System.Globalization;
using HealthScore.Bot.Understanding.Grammar;

namespace HealthScore.Bot.Understanding.Reading;

/// <summary>Months, quarters and years called by name: "January", "Q1 2027", "between March and May".</summary>
internal static class NamedSpans
{
    /// <summary>From the first day of the first to the last day of the last; null when none is named.</summary>
    public static (DateOnly From, DateOnly To, string? Bound)? Of(
        WordMap words, AccountMentions mentions, List<Amount> amounts, List<DayMention> days, DateOnly today)
    {
        (DateOnly From, DateOnly To, string? Bound)? span = null;
        foreach (var phrase in words.Phrases)
        {
            if (mentions.Covers(phrase.Start) || days.Exists(day => phrase.Start >= day.Start && phrase.Start < day.End) || Months(phrase) is not { } months) continue;
            var year = amounts.Find(amount => IsYear(amount) && (amount.Start == phrase.End || (amount.Start == phrase.End + 1 && words.At(phrase.End) is { IsFiller: true })));
            var start = year is not null ? Month((int)year.Value, months.First) : Near(months, span?.From ?? today, IsPast(words, phrase));
            var bound = span is null ? phrase.Value(MeaningNames.Bound) ?? Neighbours.Before(words, phrase.Start, MeaningNames.Bound) : null;
            span = (span?.From ?? start, start.AddMonths(months.Count).AddDays(-1), bound);
        }

        if (span is not null || amounts.FirstOrDefault(IsYear) is not { } alone) return span;
        return (Month((int)alone.Value, 1), Month((int)alone.Value, 12).AddMonths(1).AddDays(-1), null);
    }

    private static (int First, int Count)? Months(PhraseMatch phrase)
    {
        if (phrase.Value(MeaningNames.Month) is { } month) return (int.Parse(month, CultureInfo.InvariantCulture), 1);
        return phrase.Value(MeaningNames.QuarterOfYear) is { } quarter ? ((int.Parse(quarter, CultureInfo.InvariantCulture) * 3) - 2, 3) : null;
    }

    /// <summary>The one we are in or the next to come; of the past, the one that ended last.</summary>
    private static DateOnly Near((int First, int Count) months, DateOnly day, bool past)
    {
        var start = Month(day.Year, months.First);
        var isOver = start.AddMonths(months.Count) <= day;
        if (past) return isOver ? start : start.AddYears(-1);
        return isOver ? start.AddYears(1) : start;
    }

    private static bool IsPast(WordMap words, PhraseMatch phrase) => Neighbours.SpanOf(words, phrase.Start, phrase.End, reach: 1) == "past";

    private static bool IsYear(Amount amount) => amount is { Digits: 4, Unit: null, Multiplied: false, Value: >= 2000 and <= 2100 };

    private static DateOnly Month(int year, int month) => new(year, month, 1);
}
