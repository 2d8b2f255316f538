using HealthScore.Bot.Understanding.Text;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Understanding.Finding;

/// <summary>All spellings by which an account can be called.</summary>
internal static class NameForms
{
    private const string DomainColumn = "domain";

    /// <summary>The name and the aliases, with what may be left off or read out another way.</summary>
    public static List<NameForm> Of(Account account, NamingConventions conventions)
    {
        var forms = new List<NameForm>(2);
        AddNames(account.Name, conventions, forms);
        foreach (var alias in account.Aliases) AddNames(alias, conventions, forms);
        return forms;
    }

    /// <summary>The id and the domains, which are right only to the letter.</summary>
    public static List<List<string>> CodesOf(Account account)
    {
        List<List<string>> codes = [Words(account.Id.Value)];
        foreach (var domain in DomainsOf(account))
        {
            var words = Words(domain);
            if (words is ["http" or "https", ..]) words.RemoveAt(0);
            if (words is ["www", ..]) words.RemoveAt(0);
            codes.Add(words);
        }

        codes.RemoveAll(code => code.Count == 0);
        return codes;
    }

    /// <summary>Whether both accounts are found by the same texts.</summary>
    public static bool AreSame(Account left, Account right) =>
        ReferenceEquals(left, right)
        || (left.Name == right.Name && left.Id == right.Id && left.Aliases.SequenceEqual(right.Aliases, StringComparer.Ordinal)
            && DomainsOf(left).SequenceEqual(DomainsOf(right), StringComparer.Ordinal));

    /// <summary>Folded words of a text.</summary>
    public static List<string> Words(string text)
    {
        var tokens = Tokenizer.Read(text).Tokens;
        var words = new List<string>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++) words.Add(tokens[i].Text);
        return words;
    }

    private static IEnumerable<string> DomainsOf(Account account) =>
        account.Custom.Count == 0
            ? []
            : account.Custom.Where(pair => string.Equals(pair.Key, DomainColumn, StringComparison.OrdinalIgnoreCase)).Select(pair => pair.Value);

    private static void AddNames(string name, NamingConventions conventions, List<NameForm> forms)
    {
        var plain = Words(name);
        AddSpelling(plain, conventions, forms);
        if (name.Contains('&') || name.Contains('+'))
        {
            var signs = name.Replace("+", "&", StringComparison.Ordinal);
            foreach (var joiner in conventions.Joiners)
                AddSpelling(Words(signs.Replace("&", $" {joiner} ", StringComparison.Ordinal)), conventions, forms);
        }
        else if (plain.Count > 2 && plain.Skip(1).Any(conventions.Joiners.Contains) && name.AsSpan().ContainsAny(' ', '-'))
        {
            AddSpelling([plain[0], .. plain.Skip(1).Where(word => !conventions.Joiners.Contains(word))], conventions, forms);
        }
    }

    private static void AddSpelling(List<string> words, NamingConventions conventions, List<NameForm> forms)
    {
        if (words.Count == 0 || forms.Exists(form => form.Words.SequenceEqual(words))) return;
        var kept = conventions.WithoutLegalForm(words);
        forms.Add(new NameForm(words, kept, FormKind.Whole));
        if (kept > 1 && conventions.IsArticle(words[0])) forms.Add(new NameForm(words.GetRange(1, kept - 1), kept - 1, FormKind.Short));
    }
}
