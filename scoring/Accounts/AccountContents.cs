namespace HealthScore.Scoring.Accounts;

/// <summary>Compares accounts by all that they say, lists and custom attributes included.</summary>
internal static class AccountContents
{
    public static bool AreSame(Account left, Account right) =>
        ReferenceEquals(left, right)
        || (left.Aliases.SequenceEqual(right.Aliases, StringComparer.Ordinal)
            && HaveSame(left.Custom, right.Custom)
            // The record compares the rest; lists only by reference.
            && left == right with { Aliases = left.Aliases, Custom = left.Custom });

    /// <summary>Whether both are called the same, by all their names.</summary>
    public static bool HaveSameNames(Account left, Account right) =>
        left.Name == right.Name && left.Aliases.SequenceEqual(right.Aliases, StringComparer.Ordinal);

    private static bool HaveSame(IReadOnlyDictionary<string, string> left, IReadOnlyDictionary<string, string> right)
    {
        if (left.Count != right.Count) return false;
        foreach (var (name, value) in left)
            if (!right.TryGetValue(name, out var other) || other != value) return false;
        return true;
    }
}
