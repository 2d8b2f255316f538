using HealthScore.Scoring.Import;

namespace HealthScore.Scoring.Tests.Import;

public class CsvTableTests
{
    [Theory]
    [InlineData("", "empty")]
    [InlineData("a,,b\n", "Column 2 has no name")]
    [InlineData("a,b, A \n", "\"A\" is there twice")]
    public void Constructor_WhenHeaderIsBad_SaysWhat(string text, string message) =>
        Assert.Contains(message, Csv.Problem(() => Csv.Table(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Require_WhenColumnIsMissing_NamesItAndWhatIsThere()
    {
        using var table = Csv.Table("a,b\n1,2\n");
        var problem = Csv.Problem(() => table.Require("kind"));
        Assert.Equal(1, problem.Line);
        Assert.Contains("\"kind\" is missing", problem.Message, StringComparison.Ordinal);
        Assert.Contains("a, b", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_WhenCaseAndBlanksDiffer_FindsTheColumn()
    {
        using var table = Csv.Table("Account_ID, name \n");
        Assert.Equal((0, 1, -1), (table.Find("account_id"), table.Find("name"), table.Find("seats")));
    }

    [Fact]
    public void Text_WhenCellIsEmpty_IsNull()
    {
        using var table = Csv.Table("a,b\n,2\n");
        Assert.True(table.Read());
        Assert.Equal((null, "2"), (table.Text(0), table.Text(1)));
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("1,2", false)]
    [InlineData("1,2,3", true)]
    public void Misfit_WhenCellCountDiffers_RejectsTheRow(string row, bool rejected)
    {
        using var table = Csv.Table("a,b\n" + row);
        Assert.True(table.Read());
        Assert.Equal(rejected, table.Misfit() is { Line: 2 });
    }

    [Fact]
    public void Reject_WhenValueIsLong_CutsIt()
    {
        using var table = Csv.Table("a\n" + new string('x', 500));
        table.Read();
        Assert.Equal(81, table.Reject(0, "no").Value.Length);
    }

    [Fact]
    public void Open_WhenThereIsNoSuchFile_SaysSo()
    {
        var missing = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7(DateTimeOffset.UnixEpoch)}.csv");
        Assert.Contains("no such file", Csv.Problem(() => CsvTable.Open(missing)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_WhenItIsAFolder_SaysSo() =>
        Assert.Contains("folder", Csv.Problem(() => CsvTable.Open(Path.GetTempPath())).Message, StringComparison.Ordinal);
}
