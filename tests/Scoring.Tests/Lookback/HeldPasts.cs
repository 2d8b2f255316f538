using System.Runtime.CompilerServices;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Tests.Lookback;

/// <summary>Pasts that count how often all are read, wait for a pace, and break when told to.</summary>
internal sealed class HeldPasts(params AccountPast[] pasts) : IPastStore
{
    private int _reads;

    public int Reads => Volatile.Read(ref _reads);

    public bool IsBroken { get; set; }

    public Task Pace { get; set; } = Task.CompletedTask;

    public ValueTask<AccountPast?> ReadPastAsync(AccountId account, CancellationToken cancellationToken) =>
        ValueTask.FromResult(pasts.FirstOrDefault(past => past.Id == account));

    public async IAsyncEnumerable<AccountPast> ReadPastsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _reads);
        await Pace.WaitAsync(cancellationToken);
        if (IsBroken) throw new StoreUnusableException("broken on purpose");
        foreach (var past in pasts) yield return past;
    }
}
