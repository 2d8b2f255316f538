using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Backtest;

/// <summary>Gathers accounts, then signals, in the order of their arrival. Not for several threads.</summary>
public sealed class PastBookBuilder
{
    private readonly List<Account> _accounts = [];
    private readonly Dictionary<AccountId, int> _places = [];
    private readonly List<List<Signal>?> _arrivals = [];
    private readonly List<bool> _anyId = [];

    /// <summary>Adds an account; one that comes again takes the place of the earlier.</summary>
    public void Add(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (_places.TryAdd(account.Id, _accounts.Count))
        {
            _accounts.Add(account);
            _arrivals.Add(null);
            _anyId.Add(false);
        }
        else
        {
            _accounts[_places[account.Id]] = account;
        }
    }

    /// <returns>False when the account is not known; the signal is left out then.</returns>
    public bool Add(in Signal signal)
    {
        if (!_places.TryGetValue(signal.Account, out var place)) return false;
        (_arrivals[place] ??= []).Add(signal);
        _anyId[place] |= signal.Id is not null;
        return true;
    }

    /// <param name="lapse">How a silence becomes a loss; null where accounts tell their losses themselves.</param>
    public PastBook Build(LapseRule? lapse = null) => new([.. _accounts], [.. _arrivals], [.. _anyId], lapse);
}
