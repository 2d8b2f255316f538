using HealthScore.Bot.Understanding.Grammar;

namespace HealthScore.Bot.Understanding.Reading;

/// <summary>What a sentence limits its question to: all filters that are there; the intent then takes those it has use for.</summary>
internal static class FilterReader
{
    /// <param name="meanings">What is in the sentence; the kinds of filters found are added.</param>
    public static QuestionFilters Read(
        WordMap words, AccountMentions mentions, Negations negations, LanguageGrammar grammar, MeaningSet meanings, DateOnly today)
    {
        var draft = new FilterDraft(words, mentions, meanings, today) { Filters = new QuestionFilters { Bands = negations.Bands } };
        foreach (var phrase in words.Phrases)
            if (!mentions.Covers(phrase.Start) && !negations.Denies(phrase)) ReadPhrase(draft, phrase);
        var clock = ReadClock(draft, grammar.Vocabulary);
        var days = DayReader.Of(words, mentions, today, grammar.DayFirst);
        var amounts = Amounts.Of(words, grammar.Vocabulary);
        amounts.RemoveAll(amount => mentions.Covers(amount.Start) || IsPartOf(amount.Start, clock, days));
        AmountFilters.Read(draft, amounts);
        SpanFilters.Read(draft, amounts, days);
        if (meanings.ContainsAny(MeaningNames.Zoned)) ReadZone(draft);
        if (meanings.Contains(MeaningNames.WrongScore) || meanings.Contains(MeaningNames.PulseSay)) ReadComment(draft);
        Summarise(draft);
        return draft.Filters;
    }

    private static void ReadPhrase(FilterDraft draft, PhraseMatch phrase)
    {
        for (var i = 0; i < phrase.Meanings.Count; i++)
        {
            var meaning = phrase.Meanings[i];
            if (meaning.Value is not { } value) continue;
            var filters = draft.Filters;
            draft.Filters = meaning.Name switch
            {
                MeaningNames.Owner => filters with { Owner = Stronger(filters.Owner, value) },
                MeaningNames.Assignee when draft.Meanings.ContainsAny(MeaningNames.Assignable) => filters with { Owner = filters.Owner is null or OwnerNames.Team ? value : filters.Owner },
                MeaningNames.Segment => filters with { Segments = With(filters.Segments, value) },
                MeaningNames.Industry => filters with { Industries = With(filters.Industries, value) },
                MeaningNames.Region => filters with { Regions = With(filters.Regions, value) },
                MeaningNames.Lifecycle when !IsDimension(draft, phrase) => filters with { Lifecycles = With(filters.Lifecycles, value) },
                MeaningNames.Dimension when IsDimension(draft, phrase) => filters with { Dimension = filters.Dimension ?? value },
                MeaningNames.Kpi => filters with { Kpi = filters.Kpi ?? value },
                MeaningNames.Direction => filters with { Direction = Kinder(filters.Direction, value) },
                MeaningNames.LanguageName => filters with { Language = value },
                MeaningNames.DaySet => filters with { Days = DaySets.Days(value) },
                _ => filters,
            };
        }
    }

    private static IReadOnlyList<string> With(IReadOnlyList<string> known, string value) => known.Contains(value) ? known : [.. known, value];

    /// <summary>"Onboarding accounts" are at a place of the journey; "low on onboarding" is about the dimension.</summary>
    private static bool IsDimension(FilterDraft draft, PhraseMatch phrase) => !phrase.Has(MeaningNames.Lifecycle) || draft.Meanings.Contains(MeaningNames.Low);

    /// <summary>A person named, then the team, then "my".</summary>
    private static string Stronger(string? known, string said) =>
        known is null or OwnerNames.Me || (known == OwnerNames.Team && said is not OwnerNames.Me) ? said : known;

    /// <summary>That something is too high says more than that it went down.</summary>
    private static string Kinder(string? known, string said) => known is null || (said is "too_high" or "too_low" && known is "up" or "down") ? said : known;

    private static ClockMention? ReadClock(FilterDraft draft, Vocabulary vocabulary)
    {
        var clock = ClockReader.Of(draft.Words, draft.Mentions, vocabulary, draft.Meanings.ContainsAny(MeaningNames.Timed));
        if (clock is not { } found) return null;
        draft.Filters = draft.Filters with { Time = found.Time };
        draft.Meanings.Add(MeaningNames.Time);
        return found;
    }

    private static void ReadZone(FilterDraft draft)
    {
        if (ZoneReader.Of(draft.Words) is not { } zone) return;
        draft.Filters = draft.Filters with { TimeZone = zone };
        draft.Meanings.Add(MeaningNames.Zone);
    }

    private static void ReadComment(FilterDraft draft)
    {
        var from = 0;
        foreach (var phrase in draft.Words.Phrases)
            if (phrase.Has(MeaningNames.WrongScore) || phrase.Has(MeaningNames.PulseSay)) from = Math.Max(from, phrase.End - 1);
        draft.Filters = draft.Filters with { Comment = CommentReader.Of(draft.Words, from) };
    }

    private static bool IsPartOf(int word, ClockMention? clock, List<DayMention> days)
    {
        if (clock is { } time && word >= time.Start && word < time.End) return true;
        foreach (var day in days)
            if (word >= day.Start && word < day.End) return true;
        return false;
    }

    private static void Summarise(FilterDraft draft)
    {
        var filters = draft.Filters;
        var renews = filters.RenewsWithinDays is not null || filters.RenewsFrom is not null || filters.RenewsTo is not null;
        // "Renewing in the next 90 days" is about the date, not about a place on the journey.
        if (renews) draft.Filters = filters = filters with { Lifecycles = [] };
        if (filters.PeriodDays is not null) draft.Meanings.Add(MeaningNames.Period);
        if (renews) draft.Meanings.Add(MeaningNames.Within);
        if (filters.Days.Count > 0) draft.Meanings.Add(MeaningNames.Time);
        if (filters.Limit is not null) draft.Meanings.Add(MeaningNames.Limit);
        if (filters.Bands.Count > 0 || filters.Owner is not null || filters.Segments.Count > 0 || filters.Industries.Count > 0
            || filters.Regions.Count > 0 || filters.Lifecycles.Count > 0 || filters.Dimension is not null
            || filters.ArrOver is not null || filters.ArrUnder is not null) draft.Meanings.Add(MeaningNames.Filter);
    }
}
