using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;
using Microsoft.Data.Sqlite;

namespace HealthScore.Scoring.Storage.Sqlite;

/// <summary>Reads accounts together with their histories.</summary>
internal sealed class BookReading : IDisposable
{
    private readonly AccountReading _accounts;
    private readonly SignalReading _signals;
    private readonly IEnumerator<(long Key, Account Account)> _all;

    public BookReading(SqliteConnection connection)
    {
        _accounts = new AccountReading(connection);
        _signals = new SignalReading(connection);
        _all = _accounts.All().GetEnumerator();
    }

    public AccountSignals? Next() => _all.MoveNext() ? WithHistory(_all.Current) : null;

    public AccountSignals? One(AccountId id) => _accounts.One(id) is { } found ? WithHistory(found) : null;

    public void Dispose()
    {
        _all.Dispose();
        _accounts.Dispose();
        _signals.Dispose();
    }

    private AccountSignals WithHistory((long Key, Account Account) found) =>
        new(found.Account, SignalHistory.From(_signals.Of(found.Account.Id, found.Key)));
}
