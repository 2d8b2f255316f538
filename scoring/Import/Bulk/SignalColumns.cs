namespace HealthScore.Scoring.Import.Bulk;

/// <summary>Where a signals file has what.</summary>
internal sealed class SignalColumns
{
    /// <param name="table">Only its header is looked at.</param>
    /// <exception cref="FileProblemException">A required column is missing.</exception>
    public SignalColumns(CsvTable table)
    {
        Count = table.Columns.Count;
        Account = table.Require("account_id");
        Kind = table.Require("kind");
        At = table.Require("at");
        Value = table.Require("value");
        Id = table.Find("id");
        int[] own = [Account, Kind, At, Value, Id];
        Attributes = [.. Enumerable.Range(0, Count).Except(own)];
        Keys = [.. Attributes.Select(column => table.Columns[column])];
        AttributesAdjoin = Attributes.Length > 0 && Attributes[^1] - Attributes[0] == Attributes.Length - 1;
    }

    public int Count { get; }

    public int Account { get; }

    public int Kind { get; }

    public int At { get; }

    public int Value { get; }

    /// <summary>−1 when there is none.</summary>
    public int Id { get; }

    /// <summary>All further columns.</summary>
    public int[] Attributes { get; }

    /// <summary>The names of the further columns.</summary>
    public string[] Keys { get; }

    /// <summary>No other column stands between those of attributes.</summary>
    public bool AttributesAdjoin { get; }
}
