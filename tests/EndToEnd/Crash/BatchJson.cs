using System.Text.Json;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;

namespace HealthScore.EndToEnd.Crash;

/// <summary>Rows as the API takes them.</summary>
internal static class BatchJson
{
    public static string Write(Account account) => JsonSerializer.Serialize(new
    {
        account_id = account.Id.Value,
        name = account.Name,
        segment = account.Segment,
        seats = account.Seats,
        renews_on = account.RenewsOn,
        tier = account.Custom["tier"],
    });

    public static string Write(Signal signal) => JsonSerializer.Serialize(new
    {
        account_id = signal.Account.Value,
        kind = signal.Kind,
        at = signal.At,
        value = signal.Value,
        id = signal.Id,
        attributes = signal.Attributes.ToDictionary(),
    });
}
