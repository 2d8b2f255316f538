using HealthScore.Scoring.Accounts;

namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>Stores accounts, many at a time, a version whenever one changed; a write is judged by its end, as for signals.</summary>
internal sealed class AccountSaving(AccountTable table, BookRow book, DueMarking due)
{
    private readonly WriteTally _tally = new();
    private readonly List<AccountVersionRow> _added = [];
    private readonly List<(int Key, long Arrival)> _removed = [];
    private readonly List<(int Key, long Arrival)> _pointed = [];
    private readonly List<(int Key, string Id, long Arrival)> _new = [];

    public WriteCounts Counts => _tally.Counts;

    /// <returns>The keys of these accounts, by their ids.</returns>
    public async Task<Dictionary<AccountId, int>> SaveAsync(List<Account> accounts, CancellationToken cancellationToken)
    {
        _added.Clear();
        _removed.Clear();
        _pointed.Clear();
        _new.Clear();
        var groups = accounts.GroupBy(account => PostgresText.Clean(account.Id.Value), StringComparer.Ordinal).ToList();
        var stored = await table.FindAsync([.. groups.Select(group => group.Key)], book.Order.First, cancellationToken);
        var keys = new Dictionary<AccountId, int>();
        foreach (var group in groups)
        {
            List<Account> rows = [.. group];
            keys[rows[0].Id] = stored.TryGetValue(group.Key, out var known) ? Settle(rows, known) : Add(group.Key, rows);
        }

        await table.RemoveAsync(_removed, cancellationToken);
        await table.AddAsync(_new, cancellationToken);
        await table.AddAsync(_added, cancellationToken);
        await table.PointAsync(_pointed, cancellationToken);
        return keys;
    }

    private int Add(string id, List<Account> rows)
    {
        _tally.New(rows.Count);
        var (key, arrival) = (book.NextAccount++, book.Order.Take());
        due.Account(key);
        _new.Add((key, id, arrival));
        _added.Add(new AccountVersionRow(key, arrival, rows[^1]));
        return key;
    }

    private int Settle(List<Account> rows, StoredAccount known)
    {
        var isOfThisWrite = known.Current >= book.Order.First;
        if (known.Former is not { } former)
        {
            _tally.Repeated(rows.Count);
            _removed.Add((known.Key, known.Current));
            MakeCurrent(rows[^1], known.Key);
            return known.Key;
        }

        var same = rows.Count(row => AccountText.SaysTheSame(former, row));
        var isReplaced = !AccountText.SaysTheSame(former, rows[^1]);
        _tally.Known(rows.Count, same, isOfThisWrite, isReplaced);
        if (isOfThisWrite) _removed.Add((known.Key, known.Current));
        if (isReplaced) MakeCurrent(rows[^1], known.Key);
        else if (isOfThisWrite) _pointed.Add((known.Key, known.FormerArrival));
        return known.Key;
    }

    private void MakeCurrent(Account account, int key)
    {
        var arrival = book.Order.Take();
        due.Account(key);
        _added.Add(new AccountVersionRow(key, arrival, account));
        _pointed.Add((key, arrival));
    }
}
