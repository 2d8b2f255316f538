using HealthScore.Bot.Understanding.Grammar;
using HealthScore.Bot.Understanding.Text;

namespace HealthScore.Bot.Understanding.Reading;

/// <summary>Reads a sentence with one language's grammar: phrases, then names, then filters, then intents.</summary>
internal static class Interpreter
{
    public static Interpretation Read(Sentence sentence, LanguageGrammar grammar, Scene scene)
    {
        var words = PhraseReader.Read(sentence, grammar, scene);
        var mentions = MentionReader.Read(words, scene);
        var negations = Negations.Of(words, mentions);
        var meanings = MeaningsOf(words, mentions, negations);
        var filters = FilterReader.Read(words, mentions, negations, grammar, meanings, scene.Today);
        var carried = CarriedReader.Of(words, mentions, meanings, scene);
        if (carried.IsSpokenOf) meanings.Add(MeaningNames.Context);
        if (carried.By == CarriedBy.Place) meanings.Add(MeaningNames.Account);
        if (carried.By == CarriedBy.Place && carried.Accounts.Count + mentions.Found.Count > 1) meanings.Add(MeaningNames.Accounts);
        return new Interpretation
        {
            Grammar = grammar,
            Words = words,
            Mentions = mentions,
            Negations = negations,
            Meanings = meanings,
            Filters = filters,
            Carried = carried,
            FollowUp = FollowUpReader.Of(grammar, words, mentions, meanings, filters, scene.Before),
            Intents = IntentChooser.Weigh(grammar, meanings, mentions, carried, words.Has(0, MeaningNames.WhatAbout)),
        };
    }

    private static MeaningSet MeaningsOf(WordMap words, AccountMentions mentions, Negations negations)
    {
        var meanings = new MeaningSet();
        var opinion = false;
        foreach (var phrase in words.Phrases)
        {
            // The reason of an opinion asks nothing.
            if (opinion && phrase.Has(MeaningNames.Because)) break;
            opinion |= phrase.Has(MeaningNames.WrongScore) || phrase.Has(MeaningNames.PulseSay);
            if (mentions.Covers(phrase.Start) || mentions.Covers(phrase.End - 1) || negations.Denies(phrase)) continue;
            for (var i = 0; i < phrase.Meanings.Count; i++) meanings.Add(phrase.Meanings[i]);
        }

        if (IsRenewalLate(words)) meanings.Add(MeaningNames.RenewalLate);
        // "Not red" is about the bands that are left.
        if (negations.Bands.Count > 0) meanings.Add(MeaningNames.Band);
        foreach (var band in negations.Bands) meanings.Add($"{MeaningNames.Band}:{band.ToString().ToLowerInvariant()}");
        meanings.Remove(MeaningNames.Weightless);
        if (mentions.Any && meanings.IsEmpty && mentions.Unexplained == 0) meanings.Add(MeaningNames.Bare);
        if (mentions.Any) meanings.Add(MeaningNames.Account);
        if (mentions.Found.Count > 1) meanings.Add(MeaningNames.Accounts);
        if (mentions.Unexplained > 0) meanings.Add(MeaningNames.Unexplained);
        return meanings;
    }

    /// <summary>A renewal is spoken of after a risk, and not before; a band, as in "red renewals", is a filter of what renews.</summary>
    private static bool IsRenewalLate(WordMap words)
    {
        var risky = false;
        foreach (var phrase in words.Phrases)
        {
            if (phrase.Has(MeaningNames.Renewal)) return risky && !phrase.Has(MeaningNames.RenewalList);
            risky |= phrase.Has(MeaningNames.Risk);
        }

        return false;
    }
}
