namespace HealthScore.Bot.Api.Keys;

/// <summary>Scopes as people write them, there and back.</summary>
internal static class ScopeWords
{
    private static readonly (ApiScopes Scope, string Word)[] Words =
    [
        (ApiScopes.WriteSignals, "signals:write"),
        (ApiScopes.WriteAccounts, "accounts:write"),
        (ApiScopes.ReadChanges, "changes:read"),
        (ApiScopes.ReadScores, "scores:read"),
    ];

    public static IEnumerable<string> All => Words.Select(word => word.Word);

    public static string Of(ApiScopes scopes, char between = ' ') =>
        string.Join(between, Words.Where(word => scopes.HasFlag(word.Scope)).Select(word => word.Word));

    /// <summary>Scopes between commas or blanks; null for none at all or when one is not known, which is then named.</summary>
    public static ApiScopes? Read(string text, out string? unknown)
    {
        var scopes = ApiScopes.None;
        unknown = null;
        foreach (var word in text.Split([',', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var known = Array.Find(Words, one => one.Word.Equals(word, StringComparison.OrdinalIgnoreCase));
            if (known.Word is null)
            {
                unknown = word;
                return null;
            }

            scopes |= known.Scope;
        }

        return scopes == ApiScopes.None ? null : scopes;
    }
}
