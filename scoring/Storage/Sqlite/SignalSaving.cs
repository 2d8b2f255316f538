namespace HealthScore.Scoring.Storage.Sqlite;

/// <summary>
/// Decides what an arriving signal does to the stored ones. A write is judged by its end: rows overtaken within it vanish,
/// and a row that comes back to what was stored before gets its old place in the order again.
/// </summary>
internal sealed class SignalSaving(SignalTable table, StoredSignals stored, ArrivalOrder order, DueMarking due)
{
    // Reading all that an account has pays for a few rows already, but not for one that comes again now and then.
    private const int FewestToLoad = 4;
    private const int MostLoadedEach = 32;

    private long _new;
    private long _unchanged;
    private long _replaced;
    private long _repeated;

    public WriteCounts Counts => new(_new, _unchanged, _replaced, _repeated);

    public void Save(SignalRun run)
    {
        var sorted = run.Sort();
        for (int from = 0, to = 0; from < sorted.Length; from = to)
        {
            while (to < sorted.Length && run.At(sorted[to]).Account == run.At(sorted[from]).Account) to++;
            Save(run, sorted[from..to]);
        }
    }

    // Of one account.
    private void Save(SignalRun run, ReadOnlySpan<UInt128> sorted)
    {
        stored.Clear();
        var loads = sorted.Length >= FewestToLoad;
        foreach (var place in sorted)
        {
            ref readonly var row = ref run.At(place);
            if (stored.Has(row))
            {
                _unchanged++;
                continue;
            }

            var before = _unchanged;
            Save(row);
            stored.Forget(row);
            if (!loads || _unchanged == before) continue;
            loads = false;
            stored.Load(row.Account, sorted.Length * MostLoadedEach);
        }
    }

    private void Save(in SignalRow row)
    {
        if (table.Add(row))
        {
            _new++;
            due.Signal(row.Account);
        }
        else if (row.Id.Length == 0)
        {
            _unchanged++;
        }
        else
        {
            Replace(row, table.Find(row)!.Value);
        }
    }

    private void Replace(in SignalRow row, in SignalRow stored)
    {
        var isOfThisWrite = stored.Arrival >= order.First;
        if (!isOfThisWrite && row.SaysTheSameAs(stored))
        {
            _unchanged++;
            return;
        }

        due.Signal(row.Account);
        table.Remove(row);
        if (!isOfThisWrite)
        {
            _replaced++;
            table.Keep(stored, row.Arrival);
            table.Add(row);
            return;
        }

        _repeated++;
        if (table.FindKept(row, order.First) is { } former && former.SaysTheSameAs(row))
        {
            _replaced--;
            _unchanged++;
            table.Forget(row, order.First);
            table.Add(former);
            return;
        }

        table.Add(row);
    }
}
