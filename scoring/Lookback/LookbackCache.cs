using HealthScore.Scoring.History;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Lookback;

/// <summary>
/// Keeps what was looked back at, for the lengths of period that were asked for last. One reading at a time, however many ask
/// for however many lengths; whoever asks waits for a newer one only a little. Safe for several threads.
/// </summary>
public sealed class LookbackCache(LookbackReader reader, TimeProvider time)
{
    /// <summary>How long an answer waits where there is nothing to give yet.</summary>
    public static readonly TimeSpan FirstPatience = TimeSpan.FromSeconds(8);

    /// <summary>How long an answer waits for a newer one.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Signals leave the period as time goes on, also where nothing new comes.</summary>
    public static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(10);

    // A large book that changes all the time must not be read all the time.
    private const int RestFactor = 5;

    private const int MostLengths = 4;
    private const int MostAccounts = 300_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<int, Known> _known = [];
    private long _asked;
    private Task _turn = Task.CompletedTask;

    /// <summary>Without waiting when what is known is of this state; null when it takes too long, and will be there later.</summary>
    /// <param name="days">How far to look back, at least 1.</param>
    /// <param name="stamp">The state of the store that the asker sees.</param>
    /// <param name="cancellationToken">Ends the waiting, not the reading.</param>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    public async ValueTask<BookLookback?> OfAsync(int days, long stamp, CancellationToken cancellationToken)
    {
        var (last, reading, isNew) = Look(days, stamp);
        if (reading is null) return last;
        try
        {
            var found = await reading.WaitAsync(last is null ? FirstPatience : Patience, time, cancellationToken);
            // It may have begun before the change that is asked about: then one more has it.
            if (!isNew && found.Stamp < stamp && Look(days, stamp) is { Reading: { } again })
                found = await again.WaitAsync(Patience, time, cancellationToken);
            return found;
        }
        catch (TimeoutException)
        {
            return last;
        }
    }

    private (BookLookback? Last, Task<BookLookback>? Reading, bool IsNew) Look(int days, long stamp)
    {
        lock (_gate)
        {
            var known = _known.GetValueOrDefault(days) ?? (_known[days] = new Known());
            known.Asked = ++_asked;
            if (known.Reading is { IsCompleted: false } reading) return (known.Last, reading, false);
            if (known.Last is { } last && IsFresh(last, known, stamp)) return (last, null, false);
            Forget(days);
            var before = _turn;
            known.Reading = Task.Run(() => ReadAsync(before, known, days, stamp, CancellationToken.None));
            _turn = known.Reading;
            return (known.Last, known.Reading, true);
        }
    }

    private async Task<BookLookback> ReadAsync(Task before, Known known, int days, long stamp, CancellationToken cancellationToken)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_gate)
        {
            // Forgotten for others while it waited: whoever still asks for it is told to come again.
            if (_known.GetValueOrDefault(days) != known) throw new TimeoutException();
        }

        var began = time.GetTimestamp();
        var found = await reader.ReadAsync(days, stamp, cancellationToken);
        lock (_gate)
        {
            known.Took = time.GetElapsedTime(began);
            known.Last = found;
            Forget(days);
        }

        return found;
    }

    private bool IsFresh(BookLookback last, Known known, long stamp)
    {
        var now = time.GetUtcNow();
        var age = now - last.AsOf;
        if (UtcDay.Of(last.AsOf) != UtcDay.Of(now)) return false;
        return (last.Stamp >= stamp && age <= FreshFor) || age < known.Took * RestFactor;
    }

    // Those asked for longest ago go first.
    private void Forget(int except)
    {
        while (_known.Count > 1 && (_known.Count > MostLengths || _known.Values.Sum(one => one.Last?.Accounts.Count ?? 0) > MostAccounts))
        {
            var oldest = _known.Where(one => one.Key != except).MinBy(one => one.Value.Asked).Key;
            _known.Remove(oldest);
        }
    }

    private sealed class Known
    {
        public BookLookback? Last { get; set; }

        public Task<BookLookback>? Reading { get; set; }

        public long Asked { get; set; }

        public TimeSpan Took { get; set; }
    }
}
