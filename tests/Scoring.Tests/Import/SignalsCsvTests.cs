using HealthScore.Scoring.Import;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Tests.Import;

public class SignalsCsvTests
{
    [Fact]
    public void Rows_WhenWellFormed_GivesSignalsWithAttributes()
    {
        var rows = Read("value,at,kind,account_id,id,topic,severity\n1.0,2026-03-01T01:00:00+02:00,support.ticket,A1,t-1,billing,high\n2,2026-03-01,usage.events,A2,,,\n");
        var first = rows[0].Value;
        Assert.Equal(("A1", "support.ticket", 1.0, "t-1"), (first.Account.Value, first.Kind, first.Value, first.Id));
        Assert.Equal(new DateTimeOffset(2026, 2, 28, 23, 0, 0, TimeSpan.Zero), first.At);
        Assert.Equal(("billing", "high", null), (first.Attributes["topic"], first.Attributes["severity"], first.Attributes["feature"]));
        Assert.Equal((null, 0), (rows[1].Value.Id, rows[1].Value.Attributes.Count));
    }

    [Theory]
    [InlineData(",k,2026-01-01,1", "account_id")]
    [InlineData("  ,k,2026-01-01,1", "account_id")]
    [InlineData("A,,2026-01-01,1", "kind")]
    [InlineData("A,k,,1", "at")]
    [InlineData("A,k,1/2/2026,1", "at")]
    [InlineData("A,k,2026-01-01,", "value")]
    [InlineData("A,k,2026-01-01,many", "value")]
    [InlineData("A,k,2026-01-01,NaN", "value")]
    [InlineData("A,k,2026-01-01,-Infinity", "value")]
    [InlineData("A,k,2026-01-01", "")]
    [InlineData("A,k,2026-01-01,1,2", "")]
    public void Rows_WhenACellIsBad_RejectsTheRowByColumn(string row, string column)
    {
        var rejected = Assert.Single(Read("account_id,kind,at,value\n" + row)).Rejected;
        Assert.Equal((2L, column), (rejected?.Line, rejected?.Column));
    }

    [Theory]
    [InlineData("kind,at,value", "account_id")]
    [InlineData("account_id,at,value", "kind")]
    [InlineData("account_id,kind,value", "at")]
    [InlineData("account_id,kind,at", "value")]
    public void Constructor_WhenARequiredColumnIsMissing_IsAFileProblem(string header, string column) =>
        Assert.Contains($"\"{column}\"", Csv.Problem(() => Read(header)).Message, StringComparison.Ordinal);

    [Fact]
    public void Rows_WhenTextsRepeat_KeepsOneCopy()
    {
        var rows = Read("account_id,kind,at,value,feature\nA1,usage.feature,2026-01-01,1,reports\nA1,usage.feature,2026-01-02,1,reports\n");
        Assert.Same(rows[0].Value.Kind, rows[1].Value.Kind);
        Assert.Same(rows[0].Value.Attributes["feature"], rows[1].Value.Attributes["feature"]);
    }

    [Fact]
    public void Rows_WhenTextsAreMany_StillTellsThemApart()
    {
        var lines = Enumerable.Range(0, 5000).Select(i => $"A{i},k{i % 700},2026-01-01,{i},v{i}");
        var rows = Read("account_id,kind,at,value,x\n" + string.Join('\n', lines));
        Assert.All(rows.Select((row, i) => (row, i)), pair =>
            Assert.Equal(($"A{pair.i}", $"k{pair.i % 700}", $"v{pair.i}"), (pair.row.Value.Account.Value, pair.row.Value.Kind, pair.row.Value.Attributes["x"])));
    }

    private static List<ImportedRow<Signal>> Read(string text)
    {
        using var file = new SignalsCsv(Csv.Table(text));
        return [.. file.Rows()];
    }
}
