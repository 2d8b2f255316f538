using HealthScore.Scoring.Accounts;

namespace HealthScore.Scoring.Import;

/// <summary>
/// Reads <c>accounts.csv</c>: columns <c>account_id</c> and <c>name</c>, optionally the others of <see cref="Account"/>, by name
/// and in any order. Aliases are separated by <c>|</c> or <c>;</c>, dates are <c>YYYY-MM-DD</c>, an empty cell is absent. Every
/// further column is a custom attribute, kept as written.
/// </summary>
public sealed class AccountsCsv : IDisposable
{
    // Columns with few different texts, each of which is kept once.
    private static readonly HashSet<string> Repeated =
        new(["segment", "industry", "lifecycle", "owner", "manager", "currency", "status"], StringComparer.OrdinalIgnoreCase);

    private readonly CsvTable _table;
    private readonly int _id;
    private readonly (string Name, Func<AccountDraft, string, string?>? Setter, bool Repeats)[] _columns;
    private readonly Utf8Pool _texts;

    /// <param name="table">Disposed with this.</param>
    /// <exception cref="FileProblemException">A required column is missing.</exception>
    public AccountsCsv(CsvTable table)
        : this(table, new Utf8Pool())
    {
    }

    /// <summary>As the public one, sharing repeated texts with other blocks of the file.</summary>
    internal AccountsCsv(CsvTable table, Utf8Pool texts)
    {
        _texts = texts;
        _table = table ?? throw new ArgumentNullException(nameof(table));
        _id = table.Require("account_id");
        table.Require("name");
        _columns = [.. table.Columns.Select(name => (name, AccountDraft.Setter(name), Repeated.Contains(name)))];
    }

    /// <summary>Opens a file.</summary>
    /// <exception cref="FileProblemException">It cannot be read, or a required column is missing.</exception>
    public static AccountsCsv Open(string path) => new(CsvTable.Open(path));

    /// <summary>
    /// Every row once, streaming; an id that comes again is the caller's to settle (see <see cref="AccountsFile"/>).
    /// </summary>
    /// <exception cref="FileProblemException">While enumerating: the file is damaged as a whole.</exception>
    public IEnumerable<ImportedRow<Account>> Rows()
    {
        while (_table.Read())
        {
            yield return Row();
        }
    }

    public void Dispose() => _table.Dispose();

    private ImportedRow<Account> Row()
    {
        if (_table.Misfit() is { } misfit) return new(misfit);
        var draft = new AccountDraft();
        for (var column = 0; column < _columns.Length; column++)
        {
            var (name, setter, repeats) = _columns[column];
            var text = repeats ? _texts.Get(_table.Cell(column)) : _table.Text(column);
            if (draft.Set(name, setter, text) is { } reason) return new(_table.Reject(column, reason));
        }

        if (draft.Build(out var missing) is { } account) return new(_table.Line, account);
        return new(_table.Reject(missing is null ? _id : _table.Find(missing), "Every account needs one."));
    }
}
