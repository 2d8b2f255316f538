namespace HealthScore.Scoring.Accounts;

/// <summary>
/// The stable, external id of an account: non-empty, without surrounding blanks, compared by ordinal.
/// </summary>
public readonly record struct AccountId : IComparable<AccountId>
{
    private readonly string? _value;

    /// <exception cref="ArgumentException">The text is empty or blank.</exception>
    public AccountId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        _value = value.Trim();
    }

    public string Value => _value ?? throw new InvalidOperationException("An AccountId was never given a value.");

    public int CompareTo(AccountId other) => string.CompareOrdinal(_value, other._value);

    public static bool operator <(AccountId left, AccountId right) => left.CompareTo(right) < 0;

    public static bool operator >(AccountId left, AccountId right) => left.CompareTo(right) > 0;

    public static bool operator <=(AccountId left, AccountId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(AccountId left, AccountId right) => left.CompareTo(right) >= 0;

    public override string ToString() => _value ?? "";
}
