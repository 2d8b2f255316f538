using System.Text;
using HealthScore.Scoring.Import;

namespace HealthScore.Scoring.Tests.Import;

public class CsvReaderTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", "a|b / 1|2")]
    [InlineData("a,b\r\n1,2\r\n", "a|b / 1|2")]
    [InlineData("a,b\n1,2", "a|b / 1|2")]
    [InlineData("a,b\r\n1,2\r", "a|b / 1|2")]
    [InlineData("\uFEFFa,b\n", "a|b")]
    [InlineData("\uFEFF", "")]
    [InlineData("", "")]
    [InlineData("\n\n\r\n", "")]
    [InlineData("a\n\nb\n", "a / b")]
    [InlineData("\"\"\n", "")]
    [InlineData(",\n", "|")]
    [InlineData("a,\n,b", "a| / |b")]
    [InlineData("a,", "a|")]
    [InlineData("\"a,b\",c", "a,b|c")]
    [InlineData("\"a\nb\",c\nd,e", "a\nb|c / d|e")]
    [InlineData("\"a\r\nb\"\r\nc", "a\r\nb / c")]
    [InlineData("\"say \"\"hi\"\"\",x", "say \"hi\"|x")]
    [InlineData("\"\"\"\"", "\"")]
    [InlineData("\"\"\"\"\"\",\"\"", "\"\"|")]
    [InlineData(" a , b ", " a | b ")]
    [InlineData("a\rb,c", "a\rb|c")]
    [InlineData("\"a\"\r", "a")]
    [InlineData("חברה,株式会社\n", "חברה|株式会社")]
    public void Read_WhenWellFormed_GivesCellsAtEveryBlockSize(string text, string expected)
    {
        foreach (var blockSize in new[] { 1, 4, 5, 7, 64, 4096 })
        {
            using var reader = Csv.Reader(text, blockSize);
            Assert.Equal(expected, string.Join(" / ", Csv.Rows(reader).Select(row => string.Join('|', row))));
        }
    }

    [Theory]
    [InlineData("a,b\nx,y\"z\n", 2, "Character 4")]
    [InlineData("a\n\"x\"y\n", 2, "Character 4")]
    [InlineData("a\n\"x\n\ny\"z\n", 4, "Character 3")]
    [InlineData("a\nb,\"open\nc\nd", 2, "Character 3")]
    [InlineData("a\né\"\n", 2, "Character 2")]
    [InlineData("a\n\"x\"\ry", 2, "Character 4")]
    [InlineData("a\0b\n", 1, "NUL")]
    public void Read_WhenMalformed_NamesLineCharacterAndFix(string text, long line, string message)
    {
        foreach (var blockSize in new[] { 1, 5, 4096 })
        {
            using var reader = Csv.Reader(text, blockSize);
            var problem = Csv.Problem(() => Csv.Rows(reader));
            Assert.Equal(("f.csv", line), (problem.File, problem.Line));
            Assert.Contains(message, problem.Message, StringComparison.Ordinal);
            Assert.NotEmpty(problem.Fix);
        }
    }

    [Fact]
    public void Read_WhenNotUtf8_NamesTheLine()
    {
        using var reader = Csv.Reader([.. "ok\nb"u8, 0xE9, (byte)'\n']);
        Assert.Equal(2, Csv.Problem(() => Csv.Rows(reader)).Line);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_WhenUtf16_SaysSo(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        using var reader = Csv.Reader([.. encoding.GetPreamble(), .. encoding.GetBytes("a,b\n")]);
        Assert.Contains("UTF-16", Csv.Problem(() => Csv.Rows(reader)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WhenRowIsLongerThanAllowed_StopsInsteadOfGrowing()
    {
        using var reader = Csv.Reader("a\n\"" + new string('x', 10_000));
        Assert.Equal(2, Csv.Problem(() => Csv.Rows(reader)).Line);
    }

    [Fact]
    public void Read_WhenRowIsJustShortEnough_GrowsTheBuffer()
    {
        using var reader = Csv.Reader(new string('x', 4095) + "\nb\n");
        Assert.Equal([4095, 1], Csv.Rows(reader).Select(row => row[0].Length));
    }

    [Fact]
    public void Line_WhenCellsHoldLineBreaks_IsWhereTheRowStarts()
    {
        using var reader = Csv.Reader("h\n\n\"a\nb\nc\"\r\nd\n");
        var lines = new List<long>();
        while (reader.Read()) lines.Add(reader.Line);
        Assert.Equal([1L, 3, 6], lines);
    }

    [Fact]
    public void Read_WhenDelimiterIsSemicolon_KeepsCommas()
    {
        using var reader = Csv.Reader("a,b;c\n", delimiter: ';');
        Assert.Equal(["a,b", "c"], Csv.Rows(reader)[0]);
    }

    [Fact]
    public void Read_WhenTablesAreRandom_GivesBackWhatWasWritten()
    {
        var random = new Random(7);
        string[] pieces = ["a", "\"", ",", "\n", "\r\n", "é", "日", " ", "x"];
        for (var round = 0; round < 300; round++)
        {
            var table = Enumerable.Range(0, random.Next(1, 6))
                .Select(_ => Enumerable.Range(0, 3).Select(_ => string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => pieces[random.Next(pieces.Length)]))).ToArray())
                .ToList();
            var text = string.Concat(table.Select(row => string.Join(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n"));
            using var reader = Csv.Reader(text, random.Next(1, 40));
            Assert.Equal(table, Csv.Rows(reader));
        }
    }

    [Fact]
    public void Read_WhenBytesAreRandom_EndsOrNamesAProblem()
    {
        var random = new Random(11);
        byte[] spice = [.. ",\"\n\r\0;ab"u8, 0xEF, 0xBB, 0xBF, 0xFF, 0xC3];
        for (var round = 0; round < 3000; round++)
        {
            var bytes = new byte[random.Next(60)];
            random.NextBytes(bytes);
            for (var i = 0; i < bytes.Length; i++) if (random.Next(4) > 0) bytes[i] = spice[random.Next(spice.Length)];
            using var reader = Csv.Reader(bytes, random.Next(1, 20));
            try
            {
                Csv.Rows(reader);
            }
            catch (FileProblemException e)
            {
                Assert.InRange(e.Problem.Line, 1, 61);
            }
        }
    }
}
