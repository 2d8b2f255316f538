using System.Text;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Import;

namespace HealthScore.Scoring.Tests.Import.Bulk;

/// <summary>A signals file made by chance, with everything a file may have in few rows: the same for the same seed.</summary>
internal sealed class RandomSignals
{
    private static readonly string[] Ids = ["A1", "A2", "Kundé-7", "A,3", "an-account-with-a-long-id-0001", "an-account-with-a-long-id-0002"];
    private static readonly string[] AccountCells = [.. Ids[..3], "\"A1\"", "\"A,3\"", Ids[4], Ids[5], " A1", "A2\t", "\u00A0A2", "", "  ", "X9", "\"X\"\"9\"", "x9 "];
    private static readonly string[] Kinds = ["usage.a", "survey.b", "k c", "\"usage.a\"", " usage.a", "survey.b\t", "", " ", "other", "\"k\"\"q\"", "a.kind.with.quite.a.long.name"];

    private static readonly string[] Instants =
    [
        "2026-01-05T03:41:10Z", "2026-01-05T03:41:10Z", "2026-01-05", "2026-01-05T00:00:00Z", "2026-01-05 03:41", "2026-01-05T05:41:10+02:00", "2026-02-29T00:00:00Z",
        "2024-02-29T23:59:59Z", "2026-03-01T00:00:00Z", "2026-03-01T00:00:00.0000001Z", "2026-03-02T00:00:00Z", " 2026-01-05", "\"2026-01-05\"", "", "5.1.2026", "2026-01-05T24:00:00Z", "2026-13-05T03:41:10Z",
        "2026-01-05T03:41:10X", "2026/01-05T03:41:10Z", "0001-01-01", "9999-12-31T23:59:59Z", "0000-01-01T00:00:00Z",
    ];

    private static readonly string[] Values =
    [
        "1", "1", "1.0", "0", "-0", "-0.0", "0.1", "12.50", "1e3", "1E-3", "+4", ".5", "5.", " 7 ", "\"8\"", "123456789012345", "1234567890123456", "0.123456789012345", "0.1234567890123456789",
        "9007199254740993", "1e400", "NaN", "∞", "", "-", ".", "-.5", "1.2.3", "1,5", "--1", "0x10", "179769313486231570000000000000000000000",
    ];

    private static readonly string[] SignalIds = ["", "", "", "s1", "s2", "12345678", "123456789", "123456780", "\"s1\"", "\"s\"\"1\"", " s1", "ünïcödé-1", "a-very-long-id-that-is-kept-aside-1", "a-very-long-id-that-is-kept-aside-2"];
    private static readonly string[] Texts = ["", "", "", "x", "y", "\"x\"", "\"a,b\"", "a b", "é", "\"two\nlines\"", "\"q\"\"q\"", "a rather long text in an attribute"];
    private static readonly string[] Damages = ["a\"b", "\"x\"y", "\"never closed", "nul\0", "\"x\" ", "\"a\r\"\rb"];

    private readonly Random _random;
    private readonly bool _clean;

    public RandomSignals(int seed)
    {
        _random = new Random(seed);
        _clean = Chance(2);
        string[] columns = ["account_id", "kind", "at", "value", .. Chance(4) ? Array.Empty<string>() : ["id"], .. new[] { "feature", "topic", "type" }[.._random.Next(4)]];
        if (Chance(3)) _random.Shuffle(columns);
        Bytes = Text(columns);
        Accounts = [.. Ids.Where(_ => !Chance(6)).Select(id => new Account { Id = new AccountId(id), Name = id })];
        Needs = new SignalNeeds([.. new[] { "k c", "survey.b", "usage.a", "a.kind.with.quite.a.long.name", "k\"q" }.Where(_ => !Chance(4))], [.. new[] { "topic", "feature", "absent" }.Where(_ => !Chance(3))]);
        UpTo = Chance(4) ? null : new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    }

    public byte[] Bytes { get; }

    public List<Account> Accounts { get; }

    public SignalNeeds Needs { get; }

    public DateTimeOffset? UpTo { get; }

    private byte[] Text(string[] columns)
    {
        var text = new StringBuilder(Chance(6) ? "\uFEFF" : "");
        var lineEnd = Chance(3) ? "\r\n" : "\n";
        if (Chance(8)) text.Append(lineEnd);
        text.AppendJoin(',', columns.Select(column => Chance(9) ? $"\"{column}\"" : column)).Append(lineEnd);
        var rows = new List<string>();
        for (var i = _random.Next(40); i > 0; i--)
        {
            rows.Add(rows.Count > 0 && Chance(4) ? rows[_random.Next(rows.Count)] : string.Join(',', columns.Select(Cell)));
            if (Chance(20)) rows.Add(Pick(["", "", "only,two", string.Join(',', columns) + ",more"]));
        }

        if (rows.Count > 0 && Chance(9)) rows[_random.Next(rows.Count)] += Pick([",", ""]) + Pick(Damages);
        text.AppendJoin(lineEnd, rows).Append(Chance(3) ? "" : lineEnd);
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        if (Chance(40) && bytes.Length > 0) bytes[_random.Next(bytes.Length)] = (byte)_random.Next(256);
        return bytes;
    }

    private string Cell(string column) => column switch
    {
        "account_id" => Usual(AccountCells, 3),
        "kind" => Usual(Kinds, 3),
        "at" => Usual(Instants, 6),
        "value" => Usual(Values, 12),
        "id" => Usual(SignalIds, 6),
        _ => Usual(Texts, 8),
    };

    // Clean files stay mostly clean, so that enough of their rows count.
    private string Usual(string[] cells, int usual) => Pick(_clean && !Chance(30) ? cells[..usual] : cells);

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private string Pick(string[] texts) => texts[_random.Next(texts.Length)];
}
