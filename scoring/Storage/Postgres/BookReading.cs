using System.Runtime.InteropServices;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;
using Npgsql;

namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>Reads accounts together with their histories.</summary>
internal sealed class BookReading(NpgsqlConnection connection) : IRangeReading<AccountSignals>
{
    private readonly AccountReading _accounts = new(connection);
    private readonly SignalReading _signals = new(connection);
    private readonly AccountRange _range = new();

    public async Task<IReadOnlyList<AccountSignals>> NextAsync(CancellationToken cancellationToken)
    {
        var accounts = await _accounts.FromAsync(_range.From, _range.Count, cancellationToken);
        if (accounts.Count == 0) return [];
        var rows = await _signals.RowsAsync(accounts[0].Key, accounts[^1].Key, cancellationToken);
        _range.Advance(accounts[^1].Key, accounts.Count, rows.Count);
        return Join(accounts, CollectionsMarshal.AsSpan(rows));
    }

    public async Task<AccountSignals?> OneAsync(AccountId id, CancellationToken cancellationToken)
    {
        if (await _accounts.OneAsync(id, cancellationToken) is not { } found) return null;
        var rows = await _signals.RowsAsync(found.Key, found.Key, cancellationToken);
        return Join([found], CollectionsMarshal.AsSpan(rows))[0];
    }

    private List<AccountSignals> Join(List<(int Key, Account Account)> accounts, ReadOnlySpan<SignalRow> rows)
    {
        var joined = new List<AccountSignals>(accounts.Count);
        var signals = new List<Signal>();
        var next = 0;
        foreach (var (key, account) in accounts)
        {
            signals.Clear();
            for (; next < rows.Length && Slots.Account(rows[next].Slot) == key; next++)
                signals.Add(_signals.Signal(account.Id, rows[next]));
            joined.Add(new AccountSignals(account, SignalHistory.From(signals)));
        }

        return joined;
    }
}
