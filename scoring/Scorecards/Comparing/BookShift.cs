using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Scorecards.Comparing;

/// <summary>What another set of scorecards would make of a book, gathered account by account. Not for several threads.</summary>
/// <param name="asOf">When accounts are scored.</param>
/// <param name="kept">How many of the accounts that move are kept, those with the largest revenue; null for all.</param>
public sealed class BookShift(ScorecardSet before, ScorecardSet after, DateTimeOffset asOf, int? kept)
{
    private readonly ShiftCalculator _shifts = new(before, after);
    private readonly Dictionary<(Band From, Band To), int> _bands = [];
    private readonly PriorityQueue<AccountShift, AccountShift> _moved = new(Comparer<AccountShift>.Create((a, b) => Rank(b, a)));

    /// <summary>Customers that either set has a scorecard for.</summary>
    public int Accounts { get; private set; }

    /// <summary>Customers that neither set has a scorecard for; they are not looked at.</summary>
    public int WithoutCard { get; private set; }

    public int ChangingBand { get; private set; }

    /// <summary>Score or band, or both.</summary>
    public int Changing { get; private set; }

    public DateTimeOffset AsOf => asOf;

    /// <summary>How many accounts go from one band to another, or stay.</summary>
    public int Count(Band from, Band to) => _bands.GetValueOrDefault((from, to));

    public int CountBefore(Band band) => Enum.GetValues<Band>().Sum(to => Count(band, to));

    public int CountAfter(Band band) => Enum.GetValues<Band>().Sum(from => Count(from, band));

    /// <summary>The accounts that move: those with the largest revenue first, then by id.</summary>
    public IReadOnlyList<AccountShift> Moved() => [.. _moved.UnorderedItems.Select(item => item.Element).Order(Comparer<AccountShift>.Create(Rank))];

    /// <summary>Looks at an account; one that is lost is passed over.</summary>
    public void Add(Account account, SignalHistory history)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (account.Status == AccountStatus.Churned) return;
        var shift = _shifts.Calculate(account, history, asOf);
        if (shift.CardBefore is null && shift.CardAfter is null)
        {
            WithoutCard++;
            return;
        }

        Accounts++;
        var way = (shift.Before.Band, shift.After.Band);
        _bands[way] = _bands.GetValueOrDefault(way) + 1;
        if (shift.ChangesBand) ChangingBand++;
        if (!shift.Changes) return;
        Changing++;
        _moved.Enqueue(shift, shift);
        if (_moved.Count > kept) _moved.Dequeue();
    }

    private static int Rank(AccountShift a, AccountShift b)
    {
        var byRevenue = (b.Account.Arr ?? -1).CompareTo(a.Account.Arr ?? -1);
        return byRevenue != 0 ? byRevenue : a.Account.Id.CompareTo(b.Account.Id);
    }
}
