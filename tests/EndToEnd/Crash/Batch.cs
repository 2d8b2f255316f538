using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;

namespace HealthScore.EndToEnd.Crash;

/// <summary>What one request carries: accounts, or signals.</summary>
internal sealed record Batch(IReadOnlyList<Account> Accounts, IReadOnlyList<Signal> Signals, bool IsLines)
{
    public string Path => Accounts.Count > 0 ? "/api/v1/accounts" : "/api/v1/signals";

    public int Rows => Accounts.Count + Signals.Count;

    public HttpContent Content()
    {
        var rows = Accounts.Select(BatchJson.Write).Concat(Signals.Select(BatchJson.Write));
        return IsLines
            ? new StringContent(string.Join('\n', rows), null, "application/x-ndjson")
            : new StringContent($"[{string.Join(',', rows)}]", null, "application/json");
    }
}
