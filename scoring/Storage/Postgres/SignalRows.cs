using System.Runtime.InteropServices;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;
using Npgsql;

namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>Turns signals into rows: texts become keys, in the order of arrival.</summary>
internal sealed class SignalRows
{
    private readonly BookRow _book;
    private readonly Interned<AccountId> _accounts;
    private readonly Interned<string> _kinds;
    private readonly Interned<SignalAttributes> _sets;
    private Dictionary<AccountId, int> _foundAccounts = [];
    private Dictionary<string, int> _foundKinds = [];
    private Dictionary<SignalAttributes, int> _foundSets = [];

    public SignalRows(NpgsqlConnection connection, BookRow book)
    {
        _book = book;
        _accounts = new(
            connection, "SELECT account_key, account_id FROM unnest($1) AS q(id) JOIN accounts ON account_id = q.id", null,
            account => account.Value, () => 0);
        _kinds = new(
            connection, "SELECT kind_key, name FROM unnest($1) AS q(text) JOIN kinds ON name = q.text",
            "COPY kinds (kind_key, name) FROM STDIN (FORMAT BINARY)", kind => kind, () => book.NextKind++);
        _sets = new(
            connection, "SELECT set_key, content FROM unnest($1) AS q(text) JOIN attribute_sets ON content = q.text",
            "COPY attribute_sets (set_key, content) FROM STDIN (FORMAT BINARY)", AttributeText.Write, () => book.NextSet++);
    }

    public void Remember(Dictionary<AccountId, int> accounts)
    {
        foreach (var (account, key) in accounts) _accounts.Remember(account, key);
    }

    /// <summary>True when a text of the batch is not known: <see cref="LookAsync"/> comes first then.</summary>
    public bool NeedsLooking(ReadOnlySpan<Signal> batch)
    {
        _foundAccounts.Clear();
        _foundKinds.Clear();
        _foundSets.Clear();
        foreach (ref readonly var signal in batch)
        {
            if (_accounts.Known(signal.Account) == 0 || _kinds.Known(signal.Kind) == 0 || _sets.Known(signal.Attributes) == 0) return true;
        }

        return false;
    }

    public async Task LookAsync(ReadOnlyMemory<Signal> batch, CancellationToken cancellationToken)
    {
        _foundAccounts = await LookAsync(_accounts, batch, signal => signal.Account, cancellationToken);
        _foundKinds = await LookAsync(_kinds, batch, signal => signal.Kind, cancellationToken);
        _foundSets = await LookAsync(_sets, batch, signal => signal.Attributes, cancellationToken);
    }

    /// <returns>The places of signals whose account is not stored; they were left out.</returns>
    public List<int> Convert(ReadOnlySpan<Signal> batch, SignalChunk chunk)
    {
        var unknown = new List<int>();
        for (var i = 0; i < batch.Length; i++)
        {
            ref readonly var signal = ref batch[i];
            var account = Key(_accounts, _foundAccounts, signal.Account);
            if (account == 0)
            {
                unknown.Add(i);
                continue;
            }

            var kind = Key(_kinds, _foundKinds, signal.Kind);
            var set = Key(_sets, _foundSets, signal.Attributes);
            var id = signal.Id is null ? "" : PostgresText.Clean(signal.Id);
            // Adding zero makes -0 and 0 one value, as they are equal numbers.
            var value = signal.Value + 0.0;
            var at = signal.At.UtcTicks;
            chunk.Add(new SignalRow(Slots.Of(account, kind, id, at, value, set), at, value, _book.Order.Take(), kind, set, id));
        }

        return unknown;
    }

    // What was found for this batch stays at hand, even when the memory was too small for it.
    private static int Key<T>(Interned<T> known, Dictionary<T, int> found, T value) where T : notnull =>
        known.Known(value) is var key and not 0 ? key : found.GetValueOrDefault(value);

    private static async Task<Dictionary<T, int>> LookAsync<T>(
        Interned<T> known, ReadOnlyMemory<Signal> batch, Func<Signal, T> part, CancellationToken cancellationToken)
        where T : notnull
    {
        var missing = MemoryMarshal.ToEnumerable(batch).Select(part).Where(value => known.Known(value) == 0).ToHashSet();
        return missing.Count == 0 ? [] : await known.FindAsync(missing, cancellationToken);
    }
}
