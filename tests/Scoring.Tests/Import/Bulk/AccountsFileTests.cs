using System.Text;
using HealthScore.Scoring.Import;

namespace HealthScore.Scoring.Tests.Import.Bulk;

public class AccountsFileTests
{
    private static readonly string[] Columns = ["account_id", "name", "arr", "seats", "renews_on", "segment", "Owner", "aliases", "headcount"];
    private static readonly string[] Ids = ["A1", "A1", "A2", "A3", " A3", "\"A,4\"", "Kundé", "\"q\"\"q\"", "", " ", "an-account-with-a-rather-long-id"];
    private static readonly string[] Cells = ["", "", "x", "5", "12.5", "-1", "2026-02-28", "2026-02-30", "é", "\"two\nlines\"", "\"a,b\"", "One|Two", "n/a"];
    private static readonly string[] Damages = ["a\"b", "\"x\"y", "\"never closed", "nul\0"];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Read_WhenFilesAreRandom_SaysTheSameAsRowByRow(int batch)
    {
        for (var seed = batch * 1500; seed < (batch + 1) * 1500; seed++)
        {
            var bytes = Make(new Random(seed));
            var options = new CsvOptions { BlockSize = 1 + (seed * 7 % 90), LongestRow = seed % 11 == 0 ? 90 : 4096 };
            var expected = Outcome(() => AccountsFile.Read(new CsvTable(new MemoryStream(bytes), "f.csv", options)));
            var actual = Outcome(() => AccountsFile.Read(new MemoryStream(bytes), "f.csv", options, workers: 1 + (seed % 3)));
            Assert.True(expected.SequenceEqual(actual), $"seed {seed}:\n{string.Join('\n', expected)}\nbut\n{string.Join('\n', actual)}\n{Encoding.UTF8.GetString(bytes)}");
        }
    }

    [Fact]
    public void Read_WhenTheStreamBreaks_NamesTheLine()
    {
        var stream = new BrokenStream("account_id,name\nA1,One\nA2,"u8.ToArray());
        var problem = Csv.Problem(() => AccountsFile.Read(stream, "f.csv", new CsvOptions { BlockSize = 8 }, workers: 2));
        Assert.Equal((3L, "The file cannot be read on from here."), (problem.Line, problem.Message));
    }

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("account_id\nA1\n", "The column \"name\" is missing; the header has: account_id.")]
    public void Read_WhenTheHeaderIsWrong_SaysSo(string text, string message)
    {
        var problem = Csv.Problem(() => AccountsFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "f.csv", CsvOptions.Default, workers: 2));
        Assert.Equal((1L, message), (problem.Line, problem.Message));
    }

    [Fact]
    public void Read_WhenAnIdIsLong_StillTellsRepeats()
    {
        var id = new string('é', 300);
        var file = AccountsFile.Read(Csv.Table($"account_id,name\n{id},Old\n{id}x,Other\n{id},New\n"));
        Assert.Equal(["New", "Other"], file.Accounts.Select(account => account.Name));
        Assert.Equal((4L, 2L), (file.Replaced.Single().Line, file.Replaced.Single().EarlierLine));
    }

    private static byte[] Make(Random random)
    {
        bool Chance(int oneIn) => random.Next(oneIn) == 0;
        string Pick(string[] texts) => texts[random.Next(texts.Length)];
        string[] columns = [.. Columns[..2], .. Columns[2..].Where(_ => Chance(2))];
        if (Chance(3)) random.Shuffle(columns);
        var lineEnd = Chance(3) ? "\r\n" : "\n";
        var text = new StringBuilder(Chance(6) ? "\uFEFF" : "").Append(Chance(8) ? lineEnd : "").AppendJoin(',', columns).Append(lineEnd);
        var rows = new List<string>();
        for (var i = random.Next(25); i > 0; i--)
            rows.Add(Chance(15) ? Pick(["", "only", "a,b,c,d,e,f,g,h,i,j,k"]) : string.Join(',', columns.Select(column => column == "account_id" ? Pick(Ids) : Pick(Cells))));
        if (rows.Count > 0 && Chance(9)) rows[random.Next(rows.Count)] += Pick(Damages);
        text.AppendJoin(lineEnd, rows).Append(Chance(3) ? "" : lineEnd);
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        if (Chance(40)) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }

    private static List<string> Outcome(Func<AccountsFile> read)
    {
        try
        {
            var file = read();
            return
            [
                .. file.Accounts.Select(account => $"{account with { Aliases = [] }} {string.Join('|', account.Aliases)} {string.Join('|', account.Custom)}"),
                .. file.Rejected.Select(row => row.ToString()), .. file.Replaced.Select(row => row.ToString()),
            ];
        }
        catch (FileProblemException e)
        {
            return [e.Problem.ToString()];
        }
    }
}
