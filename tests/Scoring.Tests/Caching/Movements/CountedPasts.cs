using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Tests.Caching.Movements;

/// <summary>Pasts that count how often they are read, and break when told to.</summary>
internal sealed class CountedPasts(IReadOnlyDictionary<AccountId, AccountPast> pasts) : IPastStore
{
    private int _reads;

    public int Reads => Volatile.Read(ref _reads);

    public bool IsBroken { get; set; }

    /// <summary>Reads wait for it.</summary>
    public Task Pace { get; set; } = Task.CompletedTask;

    public async ValueTask<AccountPast?> ReadPastAsync(AccountId account, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _reads);
        await Pace.WaitAsync(cancellationToken);
        return IsBroken ? throw new StoreUnusableException("broken on purpose") : pasts.GetValueOrDefault(account);
    }

    public IAsyncEnumerable<AccountPast> ReadPastsAsync(CancellationToken cancellationToken) => pasts.Values.ToAsyncEnumerable();
}
