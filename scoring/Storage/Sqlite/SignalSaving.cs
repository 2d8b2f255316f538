namespace HealthScore.Scoring.Storage.Sqlite;

/// <summary>
/// Decides what an arriving signal does to the stored ones. A write is judged by its end: rows overtaken within it vanish,
/// and a row that comes back to what was stored before gets its old place in the order again.
/// </summary>
internal sealed class SignalSaving(SignalTable table, ArrivalOrder order, DueMarking due)
{
    private long _new;
    private long _unchanged;
    private long _replaced;
    private long _repeated;

    public WriteCounts Counts => new(_new, _unchanged, _replaced, _repeated);

    public void Save(in SignalRow row)
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
