namespace HealthScore.Scoring.Accounts;

/// <summary>
/// Who owns or manages accounts: an e-mail address, kept in lower case so that two spellings are one person.
/// </summary>
public readonly record struct UserId
{
    private readonly string? _value;

    /// <exception cref="ArgumentException">The text is empty or blank.</exception>
    public UserId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        _value = value.Trim().ToLowerInvariant();
    }

    public string Value => _value ?? throw new InvalidOperationException("A UserId was never given a value.");

    public override string ToString() => _value ?? "";
}
