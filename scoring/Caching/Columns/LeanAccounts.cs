using HealthScore.Scoring.Accounts;

namespace HealthScore.Scoring.Caching.Columns;

/// <summary>
/// Makes accounts small to keep: a million accounts have few different segments, owners and currencies, so each such text is kept
/// once. One writer at a time.
/// </summary>
internal sealed class LeanAccounts(Pools pools)
{
    // A custom column may be different for every account: those texts are not worth remembering.
    private const int MostTexts = 100_000;

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public Account Of(Account account) => account with
    {
        Segment = Known(account.Segment),
        Industry = Known(account.Industry),
        Lifecycle = Known(account.Lifecycle),
        Currency = Known(account.Currency),
        Owner = Known(account.Owner),
        Manager = Known(account.Manager),
        Custom = Custom(account.Custom),
    };

    private UserId? Known(UserId? person)
    {
        if (person is not { } id) return null;
        // The view only after the code: a new one makes it longer.
        var code = pools.People.CodeOf(id);
        return pools.People.View[code];
    }

    private string? Known(string? text)
    {
        if (text is null) return null;
        if (_texts.TryGetValue(text, out var known)) return known;
        if (_texts.Count < MostTexts) _texts.Add(text, text);
        return text;
    }

    private FewAttributes Custom(IReadOnlyDictionary<string, string> custom) => custom.Count == 0
        ? FewAttributes.None
        : new FewAttributes([.. custom.Select(pair => KeyValuePair.Create(Known(pair.Key)!, Known(pair.Value)!))]);
}
