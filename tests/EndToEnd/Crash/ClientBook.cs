using System.Globalization;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;

namespace HealthScore.EndToEnd.Crash;

/// <summary>
/// What a store must hold of one client's accounts after the batches that it was sent, by the plain words of the rules: every account
/// with all it ever was, and its signals in their order of arrival, replaced ones among them.
/// </summary>
internal sealed class ClientBook
{
    private readonly Dictionary<AccountId, List<Account>> _versions = [];
    private readonly Dictionary<AccountId, List<(Signal Signal, bool Stands)>> _arrivals = [];

    public IEnumerable<string> Lines =>
        _versions.OrderBy(account => account.Key.Value, StringComparer.Ordinal).SelectMany(account => account.Value.Select(Line)
            .Concat(_arrivals[account.Key].Select(arrival => Line(arrival.Signal, arrival.Stands))));

    public int Signals => _arrivals.Values.Sum(arrivals => arrivals.Count);

    public ClientBook Copy()
    {
        var copy = new ClientBook();
        foreach (var (id, versions) in _versions) copy._versions.Add(id, [.. versions]);
        foreach (var (id, arrivals) in _arrivals) copy._arrivals.Add(id, [.. arrivals]);
        return copy;
    }

    /// <summary>One request.</summary>
    /// <returns>How many rows are refused, as nobody knows their account.</returns>
    public int Apply(Batch batch)
    {
        // Of several rows with one identity only the last counts.
        foreach (var account in batch.Accounts.Reverse().DistinctBy(account => account.Id)) Apply(account);
        var last = batch.Signals.Select((signal, i) => (signal, i)).Where(row => row.signal.Id is not null)
            .GroupBy(row => Identity(row.signal)).ToDictionary(rows => rows.Key, rows => rows.Last().i);
        for (var i = 0; i < batch.Signals.Count; i++)
        {
            var signal = batch.Signals[i];
            if (!_arrivals.TryGetValue(signal.Account, out var arrivals)) continue;
            if (signal.Id is null || last[Identity(signal)] == i) Apply(arrivals, signal);
        }

        return batch.Signals.Count(signal => !_arrivals.ContainsKey(signal.Account));
    }

    public static string Line(Account account) => string.Create(
        CultureInfo.InvariantCulture,
        $"{account.Id}: {account.Name}, {account.Segment}, {account.Seats}, {account.RenewsOn:O}, {account.Custom["tier"]}");

    public static string Line(Signal signal, bool stands) => string.Create(
        CultureInfo.InvariantCulture,
        $"{signal.Account}: {signal.Kind} {signal.At:O} {signal.Value} {signal.Id} {signal.Attributes["topic"]}{(stands ? "" : " (replaced)")}");

    private void Apply(Account account)
    {
        if (!_versions.TryGetValue(account.Id, out var versions))
        {
            _versions.Add(account.Id, [account]);
            _arrivals.Add(account.Id, []);
        }
        else if (Line(versions[^1]) != Line(account))
        {
            versions.Add(account);
        }
    }

    private static void Apply(List<(Signal Signal, bool Stands)> arrivals, Signal signal)
    {
        if (arrivals.Any(arrival => arrival.Stands && arrival.Signal == signal)) return;
        if (signal.Id is not null)
        {
            var former = arrivals.FindIndex(arrival => arrival.Stands && arrival.Signal.Id is not null && Identity(arrival.Signal) == Identity(signal));
            if (former >= 0) arrivals[former] = (arrivals[former].Signal, false);
        }

        arrivals.Add((signal, true));
    }

    private static (AccountId Account, string Kind, string? Id) Identity(Signal signal) => (signal.Account, signal.Kind, signal.Id);
}
