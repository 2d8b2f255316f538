using HealthScore.Bot.Understanding.Text;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Understanding.Finding;

/// <summary>The values that accounts have for the fields one can filter by, found by their folded words.</summary>
internal sealed class AttributeValues
{
    /// <summary>A field with more different values than this is free text, not something to filter by.</summary>
    public const int MostValues = 2_000;

    public static IReadOnlyList<string> Fields { get; } = ["segment", "industry", "lifecycle", "region"];

    private readonly Dictionary<string, Dictionary<string, string>> _byField = new(StringComparer.Ordinal);

    private AttributeValues(IReadOnlyList<Account> accounts)
    {
        Collect(accounts, "segment", account => account.Segment);
        Collect(accounts, "industry", account => account.Industry);
        Collect(accounts, "lifecycle", account => account.Lifecycle);
        Collect(accounts, "region", AccountRegion.Of);
    }

    public static AttributeValues Of(IReadOnlyList<Account> accounts) => new(accounts);

    public int MostWords { get; private set; } = 1;

    /// <summary>Some account has a value there.</summary>
    public bool Any(string field) => _byField.TryGetValue(field, out var values) && values.Count > 0;

    /// <summary>The value as the accounts have it, for folded words without blanks; null when no account has it.</summary>
    public string? Find(string field, string letters) =>
        _byField.TryGetValue(field, out var values) && values.TryGetValue(letters, out var value) ? value : null;

    /// <summary>The first field, in the order segment, industry, lifecycle, region, that has such a value.</summary>
    public (string Field, string Value)? FindAny(string letters)
    {
        foreach (var (field, values) in _byField)
            if (values.TryGetValue(letters, out var value)) return (field, value);
        return null;
    }

    private void Collect(IReadOnlyList<Account> accounts, string field, Func<Account, string?> read)
    {
        var raw = new HashSet<string>(StringComparer.Ordinal);
        foreach (var account in accounts)
        {
            if (read(account) is { Length: > 0 } value) raw.Add(value);
            if (raw.Count > MostValues) return;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var value in raw.Order(StringComparer.Ordinal))
        {
            var words = Tokenizer.Read(value).Tokens;
            if (words.Count is 0 or > 5) continue;
            MostWords = Math.Max(MostWords, words.Count);
            values.TryAdd(string.Concat(words.Select(word => word.Text)), value);
        }

        _byField.Add(field, values);
    }
}
