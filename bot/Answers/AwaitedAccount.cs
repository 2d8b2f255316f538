using HealthScore.Bot.Turns.Context;
using HealthScore.Bot.Understanding;
using HealthScore.Bot.Understanding.Text;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Answers;

/// <summary>The bot asked which account is meant; here are the words that followed.</summary>
internal static class AwaitedAccount
{
    /// <summary>"The labs one": two words beside the name. With more it is a question of its own.</summary>
    private const int MostBeside = 2;

    private const int LeastLetters = 3;

    /// <summary>The question that waited, with its account; null when the words ask something else.</summary>
    public static Understood? Continue(string text, Understood understood, TurnContext before, VisibleBook visible)
    {
        if (!before.AwaitsAccount || understood.Intent is not (Intents.AccountHealth or Intents.Unknown)) return null;
        var words = Tokenizer.Read(text);
        var named = understood.Accounts is [var one] ? one : (AccountId?)null;
        // "The second one" names nobody: it was found by its place.
        if (named is { } place && understood.AccountText is null) return before.Accounts.Contains(place) ? Waiting([place], []) : null;
        if (named is not null && !IsNameAlone(words, understood)) return null;
        if (Among(words, before.Accounts, visible) is { } chosen) return Waiting([chosen], []);
        if (named is { } other) return Waiting([other], []);
        return understood.Candidates.Count > 0 && IsNameAlone(words, understood) ? Waiting([], understood.Candidates) : null;

        Understood Waiting(IReadOnlyList<AccountId> accounts, IReadOnlyList<AccountId> candidates) => understood with
        {
            Intent = before.Intent,
            Filters = before.Filters,
            Accounts = accounts.Count == 0 ? [] : [.. before.Beside, .. accounts],
            Candidates = candidates,
            Beside = accounts.Count == 0 ? before.Beside : [],
            Nearest = [],
            Ignored = [],
        };
    }

    private static bool IsNameAlone(Sentence words, Understood understood) =>
        understood.AccountText is { } name && words.Count - Tokenizer.Read(name).Count < MostBeside;

    /// <summary>The one choice that more of the words are found in than in any other.</summary>
    private static AccountId? Among(Sentence words, IReadOnlyList<AccountId> choices, VisibleBook visible)
    {
        AccountId? best = null;
        var (most, isTie) = (0, false);
        foreach (var choice in choices)
        {
            if (!visible.TryFind(choice, out var entry)) continue;
            var names = Tokenizer.Read(entry.Account.Name).Tokens.Select(token => token.Text).ToList();
            var found = words.Tokens.Count(word => names.Any(name => IsPart(word.Text, name)));
            if (found < words.Count - MostBeside || found < most || found == 0) continue;
            (best, most, isTie) = (choice, found, found == most);
        }

        return isTie ? null : best;
    }

    // The beginning of a word will do; in Hebrew "the" and the like are glued to its front.
    private static bool IsPart(string word, string name) =>
        word == name
        || (word.Length >= LeastLetters && name.StartsWith(word, StringComparison.Ordinal))
        || (word.Length == name.Length + 1 && name.Length >= LeastLetters && word[0] is >= 'א' and <= 'ת' && word.EndsWith(name, StringComparison.Ordinal));
}
