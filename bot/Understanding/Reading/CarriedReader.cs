using System.Globalization;
using HealthScore.Bot.Understanding.Grammar;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Understanding.Reading;

/// <summary>Finds what a sentence says of the accounts that were spoken of just before.</summary>
internal static class CarriedReader
{
    /// <summary>What makes a sentence about the book, so that silence is not about the account before.</summary>
    private static readonly MeaningSet AboutTheBook = MeaningSet.Of(MeaningNames.BookWhole, MeaningNames.Owner, MeaningNames.Limit);

    public static Carried Of(WordMap words, AccountMentions mentions, MeaningSet meanings, Scene scene)
    {
        if (scene.Before is not { Accounts.Count: > 0 } before) return Carried.None;
        var known = before.Accounts.Where(id => scene.Directory.TryFind(id, out var account) && scene.Visible(account)).ToList();
        if (known.Count == 0 || known.Count < before.Accounts.Count) return Carried.None;
        var compares = meanings.Contains(MeaningNames.Compare);
        if (mentions.Any)
        {
            var paired = compares && known.Count == 1 && mentions is { Found.Count: 1, Missing: null };
            return paired ? new Carried(CarriedBy.Place, known) : Carried.None;
        }

        if (known.Count > 1) return OfSeveral(words, mentions, known, compares);
        if (Speaks(words, mentions, MeaningNames.Pronoun) || Speaks(words, mentions, MeaningNames.Ordinal)) return new Carried(CarriedBy.Pronoun, known);
        return meanings.ContainsAny(AboutTheBook) && !meanings.Contains(MeaningNames.Assign) ? Carried.None : new Carried(CarriedBy.Silence, known);
    }

    private static Carried OfSeveral(WordMap words, AccountMentions mentions, List<AccountId> shown, bool compares)
    {
        var picked = new List<AccountId>();
        foreach (var phrase in words.Phrases)
        {
            if (mentions.Covers(phrase.Start) || phrase.Value(MeaningNames.Ordinal) is not { } text) continue;
            var place = int.Parse(text, CultureInfo.InvariantCulture);
            if (place < 0) place = shown.Count + 1 + place;
            if (place < 1 || place > shown.Count) return Carried.None;
            if (!picked.Contains(shown[place - 1])) picked.Add(shown[place - 1]);
        }

        if (picked.Count > 0) return new Carried(CarriedBy.Place, picked);
        var all = Speaks(words, mentions, MeaningNames.Both) || (compares && shown.Count == 2 && Speaks(words, mentions, MeaningNames.Pronoun));
        return all ? new Carried(CarriedBy.Place, [.. shown.Take(2)]) : Carried.None;
    }

    private static bool Speaks(WordMap words, AccountMentions mentions, string name)
    {
        foreach (var phrase in words.Phrases)
            if (phrase.Has(name) && !mentions.Covers(phrase.Start)) return true;
        return false;
    }
}
