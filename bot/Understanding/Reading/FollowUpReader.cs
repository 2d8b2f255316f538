using HealthScore.Bot.Understanding.Grammar;

namespace HealthScore.Bot.Understanding.Reading;

/// <summary>Tells whether a sentence goes on with the question before: "what about Globex?", "show more", "and the yellow ones?".</summary>
internal static class FollowUpReader
{
    private const string AccountPrefix = "account.";
    private const string BookPrefix = "book.";

    /// <summary>What may stand beside a name when the question stays the same.</summary>
    private static readonly MeaningSet BesideName =
        MeaningSet.Of(MeaningNames.Opens, MeaningNames.State, MeaningNames.SameFor, MeaningNames.BookNoun, MeaningNames.Rank, MeaningNames.Look);

    private static readonly MeaningSet BesideMore =
        MeaningSet.Of(MeaningNames.Look, MeaningNames.ListWord, MeaningNames.Rank, MeaningNames.Ordinal, MeaningNames.Number, MeaningNames.BookNoun, MeaningNames.Span);

    /// <summary>What only narrows a question.</summary>
    private static readonly MeaningSet Narrows = MeaningSet.Of(
        MeaningNames.Band, MeaningNames.Owner, MeaningNames.Segment, MeaningNames.Industry, MeaningNames.Region, MeaningNames.Lifecycle,
        MeaningNames.Dimension, MeaningNames.Money, MeaningNames.CompareAmount, MeaningNames.CompareAfter, MeaningNames.Number, MeaningNames.Multiplier,
        MeaningNames.Unit, MeaningNames.Span, MeaningNames.Month, MeaningNames.QuarterOfYear, MeaningNames.Edge, MeaningNames.Weekday, MeaningNames.Rank,
        MeaningNames.BookNoun, MeaningNames.BookWhole, MeaningNames.Opens, MeaningNames.Look, MeaningNames.State, MeaningNames.ListWord, MeaningNames.Only,
        MeaningNames.Direction, MeaningNames.Pronoun, MeaningNames.Risk);

    public static FollowUp? Of(LanguageGrammar grammar, WordMap words, AccountMentions mentions, MeaningSet meanings, QuestionFilters filters, TurnBefore? before)
    {
        if (before?.Intent is not { } intent || mentions.Unexplained > 1) return null;
        if (mentions.Any) return Another(words, mentions, filters, before, intent);
        if (IsList(intent) && Says(words, MeaningNames.More) && IsAll(words, mentions, BesideMore, MeaningNames.More))
            return new FollowUp(intent, before.Filters) { IsMore = true };
        return Narrowed(grammar, words, mentions, meanings, filters, before, intent);
    }

    /// <summary>"What about Globex?": the same of another account.</summary>
    private static FollowUp? Another(WordMap words, AccountMentions mentions, QuestionFilters filters, TurnBefore before, string intent)
    {
        if (!intent.StartsWith(AccountPrefix, StringComparison.Ordinal) || intent == Intents.AccountCompare || mentions.Found.Count > 1) return null;
        var asked = GoesOn(words) || Says(words, MeaningNames.SameFor);
        return asked && IsAll(words, mentions, BesideName, MeaningNames.WhatAbout) ? new FollowUp(intent, before.Filters.With(filters)) : null;
    }

    private static FollowUp? Narrowed(
        LanguageGrammar grammar, WordMap words, AccountMentions mentions, MeaningSet meanings, QuestionFilters filters, TurnBefore before, string intent)
    {
        if (!(GoesOn(words) || Says(words, MeaningNames.Only)) || !IsAll(words, mentions, Narrows, MeaningNames.WhatAbout)) return null;
        if (intent == Intents.AccountHealth && filters.PeriodDays is not null) intent = Intents.AccountTrend;
        var rule = grammar.Rule(intent);
        if (rule is null || FilterChoice.For(rule, filters, meanings) == QuestionFilters.None) return null;
        return new FollowUp(intent, before.Filters.With(FilterChoice.For(rule, filters, meanings)))
        {
            KeepsAccounts = intent.StartsWith(AccountPrefix, StringComparison.Ordinal),
        };
    }

    private static bool IsList(string intent) => intent.StartsWith(BookPrefix, StringComparison.Ordinal) || intent == Intents.AlertList;

    /// <summary>It begins with "and" or "what about".</summary>
    private static bool GoesOn(WordMap words) => words.Has(0, MeaningNames.WhatAbout) || words.Has(1, MeaningNames.WhatAbout);

    private static bool Says(WordMap words, string name)
    {
        foreach (var phrase in words.Phrases)
            if (phrase.Has(name)) return true;
        return false;
    }

    private static bool IsAll(WordMap words, AccountMentions mentions, MeaningSet allowed, string name)
    {
        foreach (var phrase in words.Phrases)
            if (!phrase.IsFiller && !mentions.Covers(phrase.Start) && !phrase.HasAny(allowed) && !phrase.Has(name)) return false;
        return true;
    }
}
