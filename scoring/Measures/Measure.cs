namespace HealthScore.Scoring.Measures;

/// <summary>What one number about an account is made of. One of the three records that derive from it.</summary>
public abstract record Measure
{
    private protected Measure()
    {
    }

    /// <summary>What a missing value becomes; null leaves it missing.</summary>
    public double? Absent { get; init; }

    /// <summary>
    /// Name of a numeric account attribute to divide by; missing where that is absent or not above 0.
    /// </summary>
    public string? Per { get; init; }
}
