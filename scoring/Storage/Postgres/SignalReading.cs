using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;
using Npgsql;

namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>Reads the signals of accounts, sharing the texts that repeat.</summary>
internal sealed class SignalReading(NpgsqlConnection connection)
{
    private const string InOrder =
        $"SELECT {SignalRow.Columns} FROM signals WHERE slot BETWEEN $1 AND $2 ORDER BY slot >> 32, arrival";

    private readonly StoredTexts _texts = new(connection);

    /// <summary>The rows of the accounts from one key to another: by account, then in the order of arrival.</summary>
    public async Task<List<SignalRow>> RowsAsync(int firstAccount, int lastAccount, CancellationToken cancellationToken)
    {
        var rows = new List<SignalRow>();
        await using (var command = connection.Command(InOrder, Slots.First(firstAccount), Slots.Last(lastAccount)))
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken)) rows.Add(SignalRow.Read(reader));
        }

        await _texts.LoadAsync(rows, cancellationToken);
        return rows;
    }

    /// <param name="row">One of <see cref="RowsAsync"/>.</param>
    public Signal Signal(AccountId account, in SignalRow row) => _texts.Signal(account, row);
}
