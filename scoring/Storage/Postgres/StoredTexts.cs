using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;
using Npgsql;

namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>Kinds and sets of attributes by their keys, shared by all rows of a reading that name them.</summary>
internal sealed class StoredTexts(NpgsqlConnection connection)
{
    private const int RememberedSets = 250_000;

    private readonly Dictionary<int, string> _kinds = [];
    private readonly Dictionary<int, SignalAttributes> _sets = [];

    /// <param name="row">One whose texts were loaded.</param>
    public Signal Signal(AccountId account, in SignalRow row) => new(
        account,
        _kinds[row.Kind],
        new DateTimeOffset(row.At, TimeSpan.Zero),
        row.Value,
        row.Id.Length == 0 ? null : row.Id,
        _sets[row.Attributes]);

    /// <summary>Makes sure that all texts of these rows are known.</summary>
    public async Task LoadAsync(IReadOnlyCollection<SignalRow> rows, CancellationToken cancellationToken)
    {
        var kinds = rows.Select(row => row.Kind).Where(key => !_kinds.ContainsKey(key)).Distinct().ToArray();
        if (kinds.Length > 0)
            await ReadAsync("SELECT kind_key, name FROM kinds WHERE kind_key = ANY($1)", kinds, (key, text) => _kinds[key] = text, cancellationToken);
        if (_sets.Count >= RememberedSets) _sets.Clear();
        var sets = rows.Select(row => row.Attributes).Where(key => !_sets.ContainsKey(key)).Distinct().ToArray();
        if (sets.Length > 0)
            await ReadAsync(
                "SELECT set_key, content FROM attribute_sets WHERE set_key = ANY($1)",
                sets, (key, text) => _sets[key] = AttributeText.Read(text), cancellationToken);
    }

    private async Task ReadAsync(string sql, int[] keys, Action<int, string> remember, CancellationToken cancellationToken)
    {
        await using var command = connection.Command(sql, keys);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) remember(reader.GetInt32(0), reader.GetString(1));
    }
}
