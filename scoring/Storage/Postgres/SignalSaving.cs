using System.Runtime.InteropServices;

namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>Stores chunks of arriving signals.</summary>
internal sealed class SignalSaving(SignalTable table, BookRow book, DueMarking due)
{
    private readonly WriteTally _tally = new();
    private readonly SlotFilter _written = new();
    private bool? _wasEmpty;

    public WriteCounts Counts => _tally.Counts;

    public async Task SaveAsync(SignalChunk chunk, CancellationToken cancellationToken)
    {
        var places = chunk.BySlot();
        var slots = await SuspectsAsync(chunk.Rows, places, cancellationToken);
        List<SignalRow> stored = slots.Length == 0 ? [] : await table.FindAsync(slots, cancellationToken);
        var again = stored.Where(row => row.Arrival >= book.Order.First && row.Id.Length > 0).Select(row => row.Slot).Distinct().ToArray();
        List<SignalRow> kept = again.Length == 0 ? [] : await table.FindKeptAsync(again, book.Order.First, cancellationToken);
        var settled = new SignalSettling(chunk.Rows, book.Order.First, stored, kept, _tally);
        settled.Settle(places);
        await table.RemoveAsync("signals", settled.Removed, cancellationToken);
        await table.RemoveAsync("replaced_signals", settled.Forgotten, cancellationToken);
        await table.AddAsync(chunk.Rows, settled.Added, settled.Restored, cancellationToken);
        await table.KeepAsync(settled.Kept, cancellationToken);
        foreach (var place in CollectionsMarshal.AsSpan(settled.Added))
        {
            _written.Add(chunk.Rows[place].Slot);
            due.Signal(Slots.Account(chunk.Rows[place].Slot));
        }

        foreach (ref readonly var row in CollectionsMarshal.AsSpan(settled.Removed)) due.Signal(Slots.Account(row.Slot));
    }

    /// <summary>The slots in which something may be stored: not those that only this write could have filled, and has not.</summary>
    private async Task<long[]> SuspectsAsync(SignalRow[] rows, int[] places, CancellationToken cancellationToken)
    {
        var wasEmpty = _wasEmpty ??= await table.IsEmptyAsync(cancellationToken);
        var slots = new List<long>();
        var before = long.MinValue;
        foreach (var place in places)
        {
            var slot = rows[place].Slot;
            if (slot == before) continue;
            before = slot;
            var isOfThisWrite = wasEmpty || Slots.Account(slot) >= book.FirstNewAccount;
            if (!isOfThisWrite || _written.MayHold(slot)) slots.Add(slot);
        }

        return [.. slots];
    }
}
