namespace HealthScore.Scoring.Accounts;

/// <summary>Where a customer is: the custom column <c>region</c>, in any case.</summary>
public static class AccountRegion
{
    private const string Column = "region";

    /// <summary>Null when there is no such column.</summary>
    public static string? Of(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (account.Custom.TryGetValue(Column, out var region)) return region;
        foreach (var (column, value) in account.Custom)
            if (string.Equals(column, Column, StringComparison.OrdinalIgnoreCase)) return value;
        return null;
    }
}
