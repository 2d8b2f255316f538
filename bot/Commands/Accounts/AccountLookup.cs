using HealthScore.Bot.Commands.Scores;
using HealthScore.Bot.Understanding.Finding;
using HealthScore.Bot.Understanding.Text;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Commands.Accounts;

/// <summary>From what somebody typed to one account: by id, by name or alias, or as the chat would find it.</summary>
internal static class AccountLookup
{
    private const int MostShown = 8;

    /// <summary>The account, or why it is not clear which is meant.</summary>
    public static (Account? Found, string? Fault) Find(IReadOnlyList<Account> accounts, string text)
    {
        var typed = text.Trim();
        if (accounts.FirstOrDefault(account => account.Id.Value == typed) is { } exact) return (exact, null);
        List<Account> candidates = [.. accounts.Where(account => IsCalled(account, typed))];
        if (candidates.Count == 0) candidates = ByWords(new AccountDirectory(accounts), typed);
        return candidates.Count switch
        {
            0 => (null, $"No account is called '{Printable.Text(typed)}'. Give its id, or more of its name."),
            1 => (candidates[0], null),
            _ => (null, Ambiguous(typed, candidates)),
        };
    }

    private static bool IsCalled(Account account, string typed) =>
        string.Equals(account.Name, typed, StringComparison.OrdinalIgnoreCase)
        || account.Aliases.Contains(typed, StringComparer.OrdinalIgnoreCase);

    private static List<Account> ByWords(AccountDirectory directory, string typed)
    {
        var words = Tokenizer.Read(typed);
        if (words.Count == 0) return [];
        var match = directory.Finder.Exact(words, _ => true).Find(name => name.Start == 0 && name.End == words.Count)
            ?? directory.Finder.Resolve(words, 0, words.Count, initials: true, _ => true);
        return match is null ? [] : [.. match.Accounts.Select(place => directory.Accounts[place])];
    }

    private static string Ambiguous(string typed, List<Account> candidates)
    {
        var lines = candidates.Take(MostShown).Select(account => $"  {Printable.Text(account.Id.Value)}  {Printable.Text(account.Name)}");
        var more = candidates.Count > MostShown ? $"{Environment.NewLine}  and {candidates.Count - MostShown} more" : "";
        return $"'{Printable.Text(typed)}' may be any of these; give the id:{Environment.NewLine}{string.Join(Environment.NewLine, lines)}{more}";
    }
}
