using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Caching;

namespace HealthScore.Bot.Answers;

/// <summary>Which account a question is about, or the card that asks.</summary>
internal static class AccountResolution
{
    /// <summary>The one account, or null and the card to show instead. An account the asker may not see does not exist.</summary>
    public static BookEntry? Resolve(Question question, out Card? instead)
    {
        instead = null;
        var understood = question.Understood;
        if (understood.Candidates.Count > 0)
        {
            instead = WhichAccountCard.Compose(understood.AccountText, Choices(understood.Candidates, question), Again(question), question.Reader);
            return null;
        }

        if (understood.Accounts.Count > 0 && question.Visible.TryFind(understood.Accounts[0], out var entry))
        {
            question.Trail.Told([entry.Account.Id]);
            return entry;
        }

        question.Trail.Asked([]);
        instead = understood.Accounts.Count == 0 && understood.AccountText is null
            ? UnknownAccountCard.Ask(question.Reader)
            : UnknownAccountCard.Compose(understood.AccountText, Choices(understood.Nearest, question), Again(question), question.Reader);
        return null;
    }

    /// <summary>
    /// All accounts that a question is about, or null and the card to show instead: the first name that is not certain is asked
    /// about, and the answer goes on with the others.
    /// </summary>
    public static IReadOnlyList<BookEntry>? ResolveAll(Question question, out Card? instead)
    {
        var understood = question.Understood;
        if (understood.Candidates.Count > 0 || understood.Accounts.Count == 0)
        {
            Resolve(question, out instead);
            question.Trail.AskedBeside(understood.Beside);
            return null;
        }

        instead = null;
        var found = new List<BookEntry>();
        foreach (var id in understood.Accounts)
        {
            if (question.Visible.TryFind(id, out var entry) && found.TrueForAll(other => other.Account.Id != id)) found.Add(entry);
        }

        if (found.Count == 0) Resolve(question, out instead);
        else question.Trail.Told([.. found.Select(entry => entry.Account.Id)]);
        return found.Count == 0 ? null : found;
    }

    private static ButtonPress Again(Question question)
    {
        var slots = FilterSlots.Write(question.Understood.Filters);
        ComparisonSlots.Write(slots, question.Understood);
        return new ButtonPress(question.Understood.Intent, slots);
    }

    public static List<AccountChoice> Choices(IEnumerable<AccountId> ids, Question question)
    {
        var choices = new List<AccountChoice>();
        foreach (var id in ids)
        {
            if (question.Visible.TryFind(id, out var entry))
                choices.Add(new AccountChoice(id, entry.Account.Name, entry.Account.Segment));
        }

        question.Trail.Asked([.. choices.Select(choice => choice.Id)]);
        return choices;
    }
}
