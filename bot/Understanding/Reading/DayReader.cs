using System.Globalization;
using HealthScore.Bot.Understanding.Grammar;

namespace HealthScore.Bot.Understanding.Reading;

/// <summary>The days that a sentence names: "Thursday", "tomorrow", "15 de marzo", "15/3", "2027-01-31", "the end of the quarter".</summary>
internal sealed class DayReader
{
    private const int MostBetween = 2;

    private readonly WordMap _words;
    private readonly DateOnly _today;
    private readonly bool _dayFirst;

    private DayReader(WordMap words, DateOnly today, bool dayFirst) => (_words, _today, _dayFirst) = (words, today, dayFirst);

    public static List<DayMention> Of(WordMap words, AccountMentions mentions, DateOnly today, bool dayFirst)
    {
        var reader = new DayReader(words, today, dayFirst);
        List<DayMention>? days = null;
        for (var i = 0; i < words.Sentence.Count; i++)
        {
            if (mentions.Covers(i) || reader.At(i) is not { } day) continue;
            (days ??= []).Add(day);
            i = day.End - 1;
        }

        return days ?? [];
    }

    private DayMention? At(int word)
    {
        if (_words.IsNumber(word)) return Numeric(word) ?? NumberAndMonth(word);
        if (_words.At(word) is not { } phrase || phrase.Start != word) return null;
        if (phrase.Value(MeaningNames.Weekday) is { } weekday) return OfWeek(phrase, int.Parse(weekday, CultureInfo.InvariantCulture));
        if (phrase.Value(MeaningNames.DayRef) is { } away && away != "0") return Mention(word, phrase.End, _today.AddDays(int.Parse(away, CultureInfo.InvariantCulture)));
        if (phrase.Value(MeaningNames.Edge) is not null) return Edge(phrase);
        return MonthOf(phrase) is { } month ? MonthAndNumber(phrase, month) ?? SinceMonth(phrase, month) : null;
    }

    /// <summary>Coming ones, of the past when it says so: "since Monday", "last Friday".</summary>
    private DayMention OfWeek(PhraseMatch phrase, int weekday)
    {
        var ahead = (weekday - (((int)_today.DayOfWeek + 6) % 7) - 1 + 7) % 7;
        var mention = Mention(phrase.Start, phrase.End, _today);
        var span = phrase.Value(MeaningNames.Span) ?? Neighbours.SpanOf(_words, phrase.Start, phrase.End, reach: 1);
        var past = mention.Bound == "since" || span == "past";
        return mention with { Day = _today.AddDays(past ? (ahead == 0 ? -7 : ahead - 7) : ahead == 0 ? 7 : ahead), Weekday = weekday };
    }

    private DayMention? Edge(PhraseMatch phrase)
    {
        for (var i = phrase.End; i <= phrase.End + MostBetween && _words.At(i) is { } next; i++)
        {
            if (next.Value(MeaningNames.Unit) is { } unit)
            {
                var days = int.Parse(unit, CultureInfo.InvariantCulture);
                var span = Neighbours.SpanOf(_words, i, next.End, reach: 1) ?? next.Value(MeaningNames.Span);
                var end = span == "next" ? CalendarSpans.Next(_today, days).To : CalendarSpans.Current(_today, days).To;
                return Mention(phrase.Start, next.End, end) with { IsEdge = true };
            }

            if (MonthOf(next) is { } month) return Mention(phrase.Start, next.End, Near(month, 1).AddMonths(1).AddDays(-1)) with { IsEdge = true };
            if (!next.IsFiller && !next.Has(MeaningNames.Span) && !next.Has(MeaningNames.Opens)) return null;
        }

        return null;
    }

    /// <summary>"2027-01-31", "15/3", "15.3.2027".</summary>
    private DayMention? Numeric(int word)
    {
        Span<int> parts = stackalloc int[3];
        if (!DateNumbers.TryRead(_words.Sentence, word, parts, out var count, out var end)) return null;
        var isIso = parts[0] > 31;
        if (isIso && count < 3) return null;
        var (year, month, day) = isIso ? (parts[0], parts[1], parts[2]) : (count == 3 ? parts[2] : 0, parts[1], parts[0]);
        if (!isIso && ((!_dayFirst && day <= 12) || month > 12)) (month, day) = (day, month);
        return TryDay(year, month, day, out var date) ? Mention(word, end, date) : null;
    }

    private DayMention? NumberAndMonth(int word)
    {
        if (DateNumbers.DayOfMonth(_words.Sentence[word].Text) is not { } day) return null;
        for (var i = word + 1; i <= word + 1 + MostBetween && _words.At(i) is { } phrase; i++)
        {
            if (MonthOf(phrase, besideNumber: true) is { } month) return Dated(word, phrase.End, month, day);
            if (!phrase.IsFiller && !phrase.Has(MeaningNames.Opens)) return null;
        }

        return null;
    }

    private DayMention? MonthAndNumber(PhraseMatch phrase, int month)
    {
        var at = phrase.End;
        if (_words.At(at) is { IsFiller: true } filler) at = filler.End;
        return at < _words.Sentence.Count && _words.IsNumber(at) && DateNumbers.DayOfMonth(_words.Sentence[at].Text) is { } day
            ? Dated(phrase.Start, at + 1, month, day) : null;
    }

    private DayMention? SinceMonth(PhraseMatch phrase, int month) =>
        Mention(phrase.Start, phrase.End, Near(month, 1)) is { Bound: "since" } since ? since : null;

    private DayMention? Dated(int start, int end, int month, int day)
    {
        var at = _words.At(end) is { IsFiller: true } filler ? filler.End : end;
        var year = at < _words.Sentence.Count ? DateNumbers.Year(_words.Sentence[at].Text) : 0;
        return TryDay(year, month, day, out var date) ? Mention(start, year > 0 ? at + 1 : end, date) : null;
    }

    private DayMention Mention(int start, int end, DateOnly day)
    {
        var own = _words.At(start)?.Value(MeaningNames.Bound);
        var bound = own ?? Neighbours.Before(_words, start, MeaningNames.Bound);
        if (bound == "since" && day > _today) day = day.AddYears(-1);
        return new DayMention(start, end, day, bound);
    }

    private static int? MonthOf(PhraseMatch phrase, bool besideNumber = false)
    {
        var month = phrase.Value(MeaningNames.Month) ?? (besideNumber ? phrase.Value(MeaningNames.MonthBesideNumber) : null);
        return month is null ? null : int.Parse(month, CultureInfo.InvariantCulture);
    }

    private bool TryDay(int year, int month, int day, out DateOnly date)
    {
        date = _today;
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year > 0 ? year : 2024, month)) return false;
        date = year > 0 ? new DateOnly(year, month, day) : Near(month, day);
        return true;
    }

    private DateOnly Near(int month, int day)
    {
        var date = new DateOnly(_today.Year, month, Math.Min(day, DateTime.DaysInMonth(_today.Year, month)));
        return date < _today ? new DateOnly(_today.Year + 1, month, Math.Min(day, DateTime.DaysInMonth(_today.Year + 1, month))) : date;
    }
}
