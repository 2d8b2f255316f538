using HealthScore.Scoring.Import.Loading;

namespace HealthScore.Scoring.Import.Mapping;

/// <summary>Accounts while they are put together from the rows of several tables; in memory, one per account.</summary>
internal sealed class GatheredAccounts(TableMapping mapping)
{
    private readonly Dictionary<string, Gathered> _byId = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    public void Add(Table table, RowReading row, string file, long line)
    {
        if (row.Account is not { } id) return;
        if (!_byId.TryGetValue(id, out var account))
        {
            _byId[id] = account = new Gathered(file, line, table.Account!.Id.Name);
            _order.Add(id);
        }

        foreach (var value in row.Fields)
        {
            var part = table.Account!.Fields[value.Field];
            if (!account.Fields.TryGetValue(part, out var field))
                account.Fields[part] = field = new GatheredField(part.Take);
            field.Add(value.Text, value.By);
        }
    }

    /// <summary>In the order in which they first came; what tables further down say counts more.</summary>
    public IEnumerable<ImportBatch> Batches()
    {
        FieldPart[] parts = [.. mapping.Tables.Where(table => table.Account is not null).SelectMany(table => table.Account!.Fields)];
        var batch = default(ImportBatch);
        foreach (var id in _order)
        {
            var gathered = _byId[id];
            if (batch is not null && (batch.File != gathered.File || batch.Accounts.Count >= 10_000))
            {
                yield return batch;
                batch = null;
            }

            Build(id, gathered, parts, batch ??= new ImportBatch(gathered.File));
        }

        if (batch is not null) yield return batch;
    }

    private static void Build(string id, Gathered gathered, FieldPart[] parts, ImportBatch batch)
    {
        var draft = new AccountDraft();
        var fault = draft.Set("account_id", id);
        // Tables of transactions know no names.
        if (!Array.Exists(parts, part => part.Field == "name")) draft.Set("name", id);
        foreach (var part in parts)
        {
            if (fault is null && gathered.Fields.TryGetValue(part, out var field) && field.Result is { } text)
                fault = draft.Set(part.Field, text) is { } reason ? $"{part.Field} comes to {text}. {reason}" : null;
        }

        if (fault is null && draft.Build(out _) is { } account) batch.Accounts.Add(account);
        else batch.Rejected.Add(RejectedRow.Create(
            gathered.File, gathered.Line, gathered.Column, id, fault ?? "No table gives this account a name."));
    }

    private sealed record Gathered(string File, long Line, string Column)
    {
        /// <summary>By the part itself, as two parts may say the same.</summary>
        public Dictionary<FieldPart, GatheredField> Fields { get; } = new(ReferenceEqualityComparer.Instance);
    }
}
