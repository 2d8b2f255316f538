using HealthScore.Bot.Understanding.Text;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Understanding.Finding;

/// <summary>All spellings by which an account can be called.</summary>
internal static class NameForms
{
    private const string DomainColumn = "domain";

    public static List<NameForm> Of(Account account, NamingConventions conventions)
    {
        var forms = new List<NameForm>(4);
        AddNames(account.Name, conventions, forms);
        foreach (var alias in account.Aliases) AddNames(alias, conventions, forms);
        AddCode(account.Id.Value, forms);
        foreach (var (column, value) in account.Custom)
            if (string.Equals(column, DomainColumn, StringComparison.OrdinalIgnoreCase)) AddDomain(value, forms);
        return forms;
    }

    private static void AddNames(string name, NamingConventions conventions, List<NameForm> forms)
    {
        AddSpelling(Words(name), conventions, forms);
        if (name.Contains('&') || name.Contains('+'))
        {
            var signs = name.Replace("+", "&", StringComparison.Ordinal);
            foreach (var joiner in conventions.Joiners)
                AddSpelling(Words(signs.Replace("&", $" {joiner} ", StringComparison.Ordinal)), conventions, forms);
        }
        else if (name.AsSpan().ContainsAny(' ', '-') && Words(name) is { Count: > 2 } words && words.Skip(1).Any(conventions.Joiners.Contains))
        {
            AddSpelling([words[0], .. words.Skip(1).Where(word => !conventions.Joiners.Contains(word))], conventions, forms);
        }
    }

    private static void AddSpelling(List<string> words, NamingConventions conventions, List<NameForm> forms)
    {
        if (words.Count == 0) return;
        Add(forms, string.Join(' ', words), FormKind.Whole);
        var kept = conventions.WithoutLegalForm(words);
        if (kept < words.Count) Add(forms, string.Join(' ', words.Take(kept)), FormKind.Short);
        if (kept > 1 && conventions.IsArticle(words[0])) Add(forms, string.Join(' ', words.Take(kept).Skip(1)), FormKind.Short);
    }

    private static void AddCode(string id, List<NameForm> forms) => Add(forms, string.Join(' ', Words(id)), FormKind.Code);

    private static void AddDomain(string domain, List<NameForm> forms)
    {
        var words = Words(domain);
        if (words is ["http" or "https", ..]) words.RemoveAt(0);
        if (words is ["www", ..]) words.RemoveAt(0);
        Add(forms, string.Join(' ', words), FormKind.Code);
    }

    private static void Add(List<NameForm> forms, string text, FormKind kind)
    {
        if (text.Length == 0) return;
        for (var i = 0; i < forms.Count; i++)
            if (forms[i].Text == text) return;
        forms.Add(new NameForm(text, kind));
    }

    private static List<string> Words(string text) => [.. Tokenizer.Read(text).Tokens.Select(token => token.Text)];
}
