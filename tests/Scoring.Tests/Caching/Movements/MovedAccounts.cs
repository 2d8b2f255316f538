using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Caching;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Tests.Caching.Movements;

/// <summary>Accounts whose scores moved for a quarter of a year, each in its own way.</summary>
internal sealed class MovedAccounts
{
    private readonly Dictionary<AccountId, AccountPast> _pasts = [];

    public MovedAccounts(int count)
    {
        var random = new Random(7);
        for (var i = 0; i < count; i++)
        {
            var account = new Account { Id = new AccountId($"A{i}"), Name = $"A{i}" };
            var signals = Enumerable.Range(0, 40).Select(day => new ArrivedSignal(
                Now, new Signal(account.Id, "adoption", Now.AddDays(-3 * day), Math.Round(random.NextDouble() * 100), null, default)));
            _pasts.Add(account.Id, new AccountPast([new AccountVersion(DateTimeOffset.MinValue, Now, account)], [.. signals]));
        }
    }

    public static DateTimeOffset Now { get; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static DateOnly Today { get; } = new(2026, 3, 2);

    public IEnumerable<BookEntry> Entries => _pasts.Values.Select(past => Entry(past.Id.Value));

    public CountedPasts Pasts() => new(_pasts);

    public BookEntry Entry(string id, long stamp = 1)
    {
        var past = _pasts[new AccountId(id)];
        return new BookEntry(past.Current, RandomBooks.Calculator.Calculate(past.Current, past.History, Now)) { Stamp = stamp };
    }

    public ScoreMovement Expected(BookEntry entry, DateTimeOffset until)
    {
        var past = _pasts[entry.Account.Id];
        return new MovementCalculator(RandomBooks.Calculator).Calculate(past.At, past.History, until);
    }
}
