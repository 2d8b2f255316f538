using System.Globalization;
using HealthScore.Bot.Understanding.Grammar;

namespace HealthScore.Bot.Understanding.Reading;

/// <summary>What spans of the calendar and days limit: "last month", "next quarter", "since Monday", "by March 15".</summary>
internal sealed class SpanFilters
{
    private const int Year = 365;

    private readonly FilterDraft _draft;

    private SpanFilters(FilterDraft draft) => _draft = draft;

    public static void Read(FilterDraft draft, List<Amount> amounts, List<DayMention> days)
    {
        var reader = new SpanFilters(draft);
        reader.ReadUnits(amounts, days);
        if (draft.IsAboutRenewal && NamedSpans.Of(draft.Words, draft.Mentions, amounts, days, draft.Today) is { } span) reader.ReadNamed(span);
        for (var i = 0; i < days.Count; i++) reader.ReadDay(days[i], i + 1 < days.Count ? days[i + 1] : null);
    }

    /// <summary>"Last month", "this quarter", Hebrew's "two weeks" in one word: a unit without a number.</summary>
    private void ReadUnits(List<Amount> amounts, List<DayMention> days)
    {
        foreach (var phrase in _draft.Words.Phrases)
        {
            if (phrase.Value(MeaningNames.Unit) is not { } text || _draft.Mentions.Covers(phrase.Start) || IsPartOf(phrase.Start, amounts, days)) continue;
            var unit = int.Parse(text, CultureInfo.InvariantCulture);
            // Hebrew's "this month" is one word, "the next month" begins with it.
            var span = Neighbours.SpanOf(_draft.Words, phrase.Start, phrase.End, reach: 2) ?? phrase.Value(MeaningNames.Span);
            if (_draft.IsSnooze) ReadSnooze(phrase, unit, span);
            else if (span is not null || !IsOne(unit)) ReadUnit(unit, span);
        }
    }

    private void ReadUnit(int unit, string? span)
    {
        if (!IsOne(unit) || span == "within") _draft.SetDays(unit, span);
        else if (!_draft.IsAboutRenewal) ReadPeriod(unit, span);
        else _draft.SetRenewal(span switch
        {
            "past" => CalendarSpans.Previous(_draft.Today, unit),
            "next" => CalendarSpans.Next(_draft.Today, unit),
            _ => CalendarSpans.Current(_draft.Today, unit),
        });
    }

    /// <summary>"This year" is all there is of most accounts.</summary>
    private void ReadPeriod(int unit, string? span)
    {
        if (span == "past" || (span == "this" && unit is > 1 and < Year)) _draft.SetDays(unit, span);
    }

    /// <summary>"For a week" is so long; "until next week" is until it begins.</summary>
    private void ReadSnooze(PhraseMatch phrase, int unit, string? span)
    {
        if (span != "next") _draft.SetDays(unit, span);
        else _draft.Filters = _draft.Filters with { SnoozeUntil = CalendarSpans.Next(_draft.Today, unit).From };
    }

    private void ReadNamed((DateOnly From, DateOnly To, string? Bound) span)
    {
        if (span.Bound is "until" or "by") _draft.Filters = _draft.Filters with { RenewsTo = span.To };
        else if (span.Bound is "from") _draft.Filters = _draft.Filters with { RenewsFrom = span.From };
        else _draft.SetRenewal((span.From, span.To));
    }

    private void ReadDay(DayMention day, DayMention? next)
    {
        var filters = _draft.Filters;
        if (_draft.IsSnooze) filters = day.Day > _draft.Today ? filters with { SnoozeUntil = day.Day, SnoozeDays = null } : filters;
        else if (day.Day < _draft.Today) filters = filters with { PeriodDays = _draft.Today.DayNumber - day.Day.DayNumber };
        else if (_draft.IsAboutRenewal) filters = Renewing(filters, day, next);
        else if (day.Weekday > 0) filters = filters with { Days = [.. filters.Days, (DayOfWeek)(day.Weekday % 7)] };
        _draft.Filters = filters;
    }

    private static QuestionFilters Renewing(QuestionFilters filters, DayMention day, DayMention? next)
    {
        if (day.Bound is "from" or "since") return filters with { RenewsFrom = day.Day };
        if (day.Bound is "until" or "by" || day.IsEdge || filters.RenewsFrom is not null) return filters with { RenewsTo = day.Day };
        return next is null ? filters with { RenewsFrom = day.Day, RenewsTo = day.Day } : filters with { RenewsFrom = day.Day };
    }

    private static bool IsOne(int unit) => unit is 1 or 7 or 30 or 90 or Year;

    private static bool IsPartOf(int word, List<Amount> amounts, List<DayMention> days)
    {
        foreach (var amount in amounts)
            if (word >= amount.Start && word < amount.End) return true;
        foreach (var day in days)
            if (word >= day.Start && word < day.End) return true;
        return false;
    }
}
