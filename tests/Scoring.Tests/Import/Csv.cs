using System.Text;
using HealthScore.Scoring.Import;

namespace HealthScore.Scoring.Tests.Import;

/// <summary>CSV from text, for tests.</summary>
internal static class Csv
{
    public static CsvReader Reader(string text, int blockSize = 8, char delimiter = ',') => Reader(Encoding.UTF8.GetBytes(text), blockSize, delimiter);

    public static CsvReader Reader(byte[] bytes, int blockSize = 8, char delimiter = ',') =>
        new(new MemoryStream(bytes), "f.csv", new CsvOptions { BlockSize = blockSize, LongestRow = 4096, Delimiter = delimiter });

    public static CsvTable Table(string text) => new(new MemoryStream(Encoding.UTF8.GetBytes(text)), "f.csv");

    public static List<string[]> Rows(CsvReader reader)
    {
        var rows = new List<string[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.Count).Select(reader.Text)]);
        return rows;
    }

    public static FileProblem Problem(Action read) => Assert.Throws<FileProblemException>(read).Problem;
}
