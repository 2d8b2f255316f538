using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Import;

/// <summary>
/// Reads <c>signals.csv</c>: columns <c>account_id</c>, <c>kind</c>, <c>at</c>, <c>value</c> and optionally <c>id</c>, by name
/// and in any order; every further column is an attribute. An empty cell is absent. Rows come in file order, which is their
/// order of arrival.
/// </summary>
public sealed class SignalsCsv : IDisposable
{
    private readonly CsvTable _table;
    private readonly int _account;
    private readonly int _kind;
    private readonly int _at;
    private readonly int _value;
    private readonly int _id;
    private readonly (int Column, string Key)[] _attributes;
    private readonly Utf8Pool _texts = new();
    private readonly AttributePool _sets = new();

    /// <param name="table">Disposed with this.</param>
    /// <exception cref="FileProblemException">A required column is missing.</exception>
    public SignalsCsv(CsvTable table)
    {
        _table = table ?? throw new ArgumentNullException(nameof(table));
        _account = table.Require("account_id");
        _kind = table.Require("kind");
        _at = table.Require("at");
        _value = table.Require("value");
        _id = table.Find("id");
        int[] own = [_account, _kind, _at, _value, _id];
        _attributes = [.. table.Columns.Select((name, column) => (column, name)).Where(c => !own.Contains(c.column))];
    }

    /// <summary>Opens a file.</summary>
    /// <exception cref="FileProblemException">It cannot be read, or a required column is missing.</exception>
    public static SignalsCsv Open(string path) => new(CsvTable.Open(path));

    /// <summary>Every row once, streaming.</summary>
    /// <exception cref="FileProblemException">While enumerating: the file is damaged as a whole.</exception>
    public IEnumerable<ImportedRow<Signal>> Rows()
    {
        while (_table.Read())
        {
            yield return Row();
        }
    }

    public void Dispose() => _table.Dispose();

    private ImportedRow<Signal> Row()
    {
        if (_table.Misfit() is { } misfit) return new(misfit);
        var account = _texts.Get(_table.Cell(_account));
        if (string.IsNullOrWhiteSpace(account)) return Reject(_account, "Every signal needs the id of its account.");
        var kind = _texts.Get(_table.Cell(_kind).Trim(" \t"u8));
        if (kind.Length == 0) return Reject(_kind, "Every signal needs a kind such as usage.active_users.");
        if (!CellParser.TryInstant(_table.Cell(_at), out var at)) return Reject(_at, CellParser.InstantExpected);
        if (!CellParser.TryNumber(_table.Cell(_value), out var value)) return Reject(_value, CellParser.NumberExpected);
        var id = _id < 0 ? null : _table.Text(_id);
        return new(_table.Line, new Signal(new AccountId(account), kind, at, value, id, Attributes()));
    }

    private SignalAttributes Attributes()
    {
        var step = _sets.Start;
        foreach (var (column, key) in _attributes)
        {
            var cell = _table.Cell(column);
            if (!cell.IsEmpty) step = _sets.Next(step, key, _texts.Get(cell));
        }

        return step.Attributes;
    }

    private ImportedRow<Signal> Reject(int column, string reason) => new(_table.Reject(column, reason));
}
