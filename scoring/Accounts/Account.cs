namespace HealthScore.Scoring.Accounts;

/// <summary>
/// A customer. All but id and name may be absent; columns the product does not know are kept in <see cref="Custom"/>.
/// </summary>
public sealed record Account
{
    public required AccountId Id { get; init; }

    public required string Name { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    public string? Segment { get; init; }

    public string? Industry { get; init; }

    /// <summary>
    /// Where the customer is on its journey: onboarding, adopting, established, renewing, or free text.
    /// </summary>
    public string? Lifecycle { get; init; }

    public UserId? Owner { get; init; }

    public UserId? Manager { get; init; }

    /// <summary>Annual recurring revenue in <see cref="Currency"/>, at least 0.</summary>
    public decimal? Arr { get; init; }

    public string? Currency { get; init; }

    /// <summary>Paid seats, at least 0.</summary>
    public double? Seats { get; init; }

    public DateOnly? StartedOn { get; init; }

    public DateOnly? RenewsOn { get; init; }

    public AccountStatus Status { get; init; } = AccountStatus.Active;

    public DateOnly? ChurnedOn { get; init; }

    /// <summary>Every further column by its name, as written; readable by scorecards.</summary>
    public IReadOnlyDictionary<string, string> Custom { get; init; } = EmptyCustom;

    private static readonly IReadOnlyDictionary<string, string> EmptyCustom = new Dictionary<string, string>(0);
}
