using System.Text;
using HealthScore.Cards.Model;

namespace HealthScore.Cards.PlainText;

/// <summary>A table with columns that line up: names at the start, values at the end of their column.</summary>
internal static class TextTable
{
    private const string Gap = "  ";

    public static void Write(TextLines text, TableBlock block)
    {
        var hasMarks = block.Rows.Any(r => r.Mark is not null);
        var lines = block.Rows.Select(r => Cells(r.Cells, r.Mark is { } mark ? BandMark.Of(mark) + " " : hasMarks ? "   " : "", text))
            .Prepend(Cells(block.Header, hasMarks ? "   " : "", text))
            .ToList();
        var widths = Enumerable.Range(0, block.Header.Count).Select(i => lines.Max(l => i < l.Length ? DisplayWidth.Of(l[i]) : 0)).ToArray();
        foreach (var line in lines) Line(text, line, widths);
    }

    private static string[] Cells(IReadOnlyList<string> cells, string mark, TextLines text) =>
        [.. cells.Select((cell, i) => TerminalText.Of(i == 0 ? mark + text.Piece(cell) : text.Piece(cell)))];

    private static void Line(TextLines text, string[] cells, int[] widths)
    {
        var line = new StringBuilder();
        for (var i = 0; i < cells.Length; i++)
        {
            var blanks = new string(' ', widths[i] - DisplayWidth.Of(cells[i]));
            line.Append(i == 0 ? cells[i] + blanks : Gap + blanks + cells[i]);
        }

        text.Add(line.ToString());
    }
}
