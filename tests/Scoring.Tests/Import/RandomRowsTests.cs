using HealthScore.Scoring.Import;

namespace HealthScore.Scoring.Tests.Import;

public class RandomRowsTests
{
    private static readonly string[] Cells =
    [
        "", " ", "A1", "n/a", "-1", "1e400", "NaN", "2026-02-30", "2026-03-01T25:00", "2026-03-01", "\"", "\"\"", "\"a,b\"", "\"x\ny\"", "é", "\0", "active", "|;", "9999999999999999999999999999999",
    ];

    [Fact]
    public void Read_WhenCellsAreRandom_TakesOrRejectsEveryRow()
    {
        var random = new Random(17);
        for (var round = 0; round < 2000; round++)
        {
            var rows = Enumerable.Range(0, random.Next(5)).Select(_ => string.Join(',', Enumerable.Range(0, random.Next(4, 7)).Select(_ => Cells[random.Next(Cells.Length)])));
            var body = string.Join('\n', rows);
            Try(() => AccountsFile.Read(Csv.Table("account_id,name,arr,seats,renews_on,status\n" + body)));
            Try(() =>
            {
                using var signals = new SignalsCsv(Csv.Table("account_id,kind,at,value,id,topic\n" + body));
                Assert.All(signals.Rows(), row => Assert.Equal(row.IsAccepted, row.Rejected is null));
            });
        }
    }

    [Fact]
    public void Read_WhenTheStreamBreaks_NamesTheLine()
    {
        using var reader = new CsvReader(new BrokenStream("a,b\n1,2\n3,"u8.ToArray()), "f.csv", new CsvOptions { BlockSize = 6 });
        Assert.Equal(3, Csv.Problem(() => Csv.Rows(reader)).Line);
    }

    private static void Try(Action read)
    {
        try
        {
            read();
        }
        catch (FileProblemException e)
        {
            Assert.True(e.Problem.Line > 0 && e.Problem.Fix.Length > 0);
        }
    }
}
