using System.Text;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Import;
using HealthScore.Scoring.Signals;
using HealthScore.Testing;

namespace HealthScore.Scoring.Tests.Import.Bulk;

public class SignalsFileTests
{
    private const int FilesPerBatch = 1500;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Read_WhenFilesAreRandom_SaysTheSameAsRowByRow(int batch)
    {
        for (var seed = batch * FilesPerBatch; seed < (batch + 1) * FilesPerBatch; seed++)
        {
            var made = new RandomSignals(seed);
            // Blocks of few bytes, so that every row is cut in every place; now and then a limit that rows exceed.
            var options = new CsvOptions { BlockSize = 1 + (seed * 7 % 90), LongestRow = seed % 11 == 0 ? 90 : 4096 };
            var expected = SignalsOutcome.RowByRow(made.Bytes, made, options);
            var actual = SignalsOutcome.InBlocks(made.Bytes, made, options, workers: 1 + (seed % 3));
            Assert.True(expected.SequenceEqual(actual), $"seed {seed}:\n{string.Join('\n', expected)}\nbut\n{string.Join('\n', actual)}\n{Encoding.UTF8.GetString(made.Bytes)}");
        }
    }

    [Fact]
    public void Read_WhenAnAccountHasManySignals_SettlesThemAll()
    {
        var random = new Random(5);
        var text = new StringBuilder("account_id,kind,at,value,id,topic\n");
        for (var i = 0; i < 20_000; i++)
            text.Append($"A1,usage.a,2026-01-{random.Next(1, 29):00},{random.Next(3)},{(random.Next(3) == 0 ? $"id-number-{random.Next(500)}" : "")},{(random.Next(2) == 0 ? "x" : "y")}\n");
        var made = new RandomSignals(1);
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        var whole = new CsvOptions();
        Assert.Equal(SignalsOutcome.RowByRow(bytes, made, whole), SignalsOutcome.InBlocks(bytes, made, whole with { BlockSize = 5000 }, workers: 2));
    }

    [Theory]
    [InlineData(1500)]
    [InlineData(5000)]
    public void Of_WhenAccountsAreManyAndAskedForInAnyOrder_SaysTheSameAsAccountByAccount(int accounts)
    {
        var random = new Random(accounts);
        var text = new StringBuilder("account_id,kind,at,value,id,topic\n");
        for (var i = 0; i < 30_000; i++)
        {
            var id = random.Next(2) == 0 ? $"s{random.Next(3)}" : random.Next(3) == 0 ? $"a-long-id-{random.Next(3)}" : "";
            text.Append($"N{random.Next(accounts)},{"kq"[random.Next(2)]},2026-01-{random.Next(1, 9):00},{random.Next(3)},{id},{"xy"[random.Next(2)]}\n");
        }

        var book = Enumerable.Range(0, accounts).Select(i => new Account { Id = new AccountId($"N{i}"), Name = "N" }).ToList();
        var expected = SignalHistories.From(Rows(text.ToString()));
        using var file = SignalsFile.Read(
            new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())), "f.csv", new AccountsFile(book, [], []), new SignalNeeds(["k", "q"], ["topic"]), null, 20,
            new CsvOptions { BlockSize = 10_000 }, workers: 2, CancellationToken.None);
        for (var i = 0; i < 2000; i++)
        {
            // Mostly neighbours, now and then any other or the same again.
            var account = random.Next(4) == 0 ? random.Next(accounts) : i % accounts;
            AssertSame(expected.Of(book[account].Id), file.Of(account));
        }
    }

    [Fact]
    public void Read_WhenMoreRowsAreRejectedThanKept_CountsThemAll()
    {
        var text = "account_id,kind,at,value\n" + string.Concat(Enumerable.Range(0, 50).Select(i => $"A1,k,2026-01-01,bad{i}\n"));
        using var file = Read(text, rejectedKept: 3);
        Assert.Equal((50, 3), (file.RejectedCount, file.Rejected.Count));
        Assert.Equal([2L, 3L, 4L], file.Rejected.Select(row => row.Line));
        Assert.Equal("bad2", file.Rejected[2].Value);
    }

    [Fact]
    public void Read_WhenTheStreamBreaks_NamesTheLine()
    {
        var problem = Csv.Problem(() => Read(new BrokenStream("account_id,kind,at,value\nA1,usage.a,2026-01-01,1\nA1,us"u8.ToArray()), 20));
        Assert.Equal((3L, "The file cannot be read on from here."), (problem.Line, problem.Message));
    }

    [Fact]
    public void Read_WhenCancelled_Stops()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Read("account_id,kind,at,value\n", 1, stop.Token));
    }

    [Fact]
    public void Read_WhenGivenAPath_ReadsTheFile()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "signals.csv");
        File.WriteAllText(path, "account_id,kind,at,value,topic\nA1,usage.a,2026-01-01,1,x\nA9,usage.a,2026-01-01,1,x\n");
        using var file = SignalsFile.Read(path, Accounts, new SignalNeeds(["usage.a"], ["topic"]), null, 20, CancellationToken.None);
        Assert.Equal("x", file.Of(0).Of("usage.a").AttributesOf(0)["topic"]);
        Assert.Equal((1L, 0L), (file.Foreign, file.RejectedCount));
    }

    [Fact]
    public void Read_WhenThereIsNoFile_IsAFileProblem()
    {
        var problem = Csv.Problem(() => SignalsFile.Read("no-such-file.csv", Accounts, new SignalNeeds([], []), null, 20, CancellationToken.None));
        Assert.Equal("no-such-file.csv", problem.File);
    }

    private static IEnumerable<Signal> Rows(string text)
    {
        using var file = new SignalsCsv(Csv.Table(text));
        foreach (var row in file.Rows()) yield return row.Value;
    }

    private static void AssertSame(SignalHistory expected, SignalHistory actual)
    {
        Assert.Equal(expected.Kinds, actual.Kinds);
        Assert.Equal(expected.Count, actual.Count);
        foreach (var kind in expected.Kinds)
        {
            var one = expected.Of(kind);
            var other = actual.Of(kind);
            Assert.Equal(one.At.ToArray(), other.At.ToArray());
            Assert.Equal(one.Values.ToArray(), other.Values.ToArray());
            Assert.Equal(one.Attributes.ToArray(), other.Attributes.ToArray());
        }
    }

    private static AccountsFile Accounts => new([new Account { Id = new AccountId("A1"), Name = "One" }], [], []);

    private static SignalsFile Read(string text, int rejectedKept, CancellationToken cancellationToken = default) =>
        Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), rejectedKept, cancellationToken);

    private static SignalsFile Read(Stream stream, int rejectedKept, CancellationToken cancellationToken = default) => SignalsFile.Read(
        stream, "f.csv", Accounts, new SignalNeeds(["usage.a"], []), null, rejectedKept, new CsvOptions { BlockSize = 64 }, workers: 2, cancellationToken);
}
