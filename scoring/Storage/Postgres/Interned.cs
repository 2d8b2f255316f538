using Npgsql;
using NpgsqlTypes;

namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>Texts that are stored once and known by a small number elsewhere. Remembers a bounded part of them.</summary>
/// <typeparam name="T">What is interned; equal values have equal text.</typeparam>
/// <param name="select">Finds <c>(key, text)</c> for the texts in <c>$1</c>.</param>
/// <param name="insert">Copies in <c>(key, text)</c>; null when what is not stored stays unknown.</param>
/// <param name="take">Gives the key for a new text.</param>
internal sealed class Interned<T>(NpgsqlConnection connection, string select, string? insert, Func<T, string> text, Func<int> take)
    where T : notnull
{
    private const int Remembered = 500_000;

    private readonly Dictionary<T, int> _keys = [];

    /// <summary>The number of a value; 0 when it is not known without looking.</summary>
    public int Known(T value) => _keys.GetValueOrDefault(value);

    public void Remember(T value, int key)
    {
        if (_keys.Count >= Remembered) _keys.Clear();
        _keys[value] = key;
    }

    /// <summary>Looks up values, and adds what is not stored; those that stay unknown are left out of the answer.</summary>
    public async Task<Dictionary<T, int>> FindAsync(IReadOnlySet<T> values, CancellationToken cancellationToken)
    {
        // What is not to be added and cannot be stored is unknown.
        var wanted = values.Where(value => insert is not null || PostgresText.MayBeStored(text(value))).ToList();
        var texts = wanted.ConvertAll(value => PostgresText.Clean(text(value)));
        var stored = await SelectAsync([.. texts], cancellationToken);
        if (insert is not null) await AddAsync(texts.Where(one => !stored.ContainsKey(one)).Distinct().ToList(), stored, cancellationToken);
        var found = new Dictionary<T, int>();
        for (var i = 0; i < wanted.Count; i++)
        {
            if (!stored.TryGetValue(texts[i], out var key)) continue;
            found[wanted[i]] = key;
            Remember(wanted[i], key);
        }

        return found;
    }

    private async Task<Dictionary<string, int>> SelectAsync(string[] texts, CancellationToken cancellationToken)
    {
        var stored = new Dictionary<string, int>(StringComparer.Ordinal);
        await using var command = connection.Command(select, (object)texts);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken)) stored[row.GetString(1)] = row.GetInt32(0);
        return stored;
    }

    private async Task AddAsync(List<string> texts, Dictionary<string, int> stored, CancellationToken cancellationToken)
    {
        if (texts.Count == 0) return;
        await using var rows = await connection.BeginBinaryImportAsync(insert!, cancellationToken);
        foreach (var one in texts)
        {
            var key = take();
            stored[one] = key;
            await rows.StartRowAsync(cancellationToken);
            await rows.WriteAsync(key, NpgsqlDbType.Integer, cancellationToken);
            await rows.WriteAsync(one, NpgsqlDbType.Text, cancellationToken);
        }

        await rows.CompleteAsync(cancellationToken);
    }
}
