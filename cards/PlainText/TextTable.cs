using System.Text;
using HealthScore.Cards.Model;

namespace HealthScore.Cards.PlainText;

/// <summary>A table with columns that line up: names at the start, values at the end of their column.</summary>
internal static class TextTable
{
    private const string Gap = "  ";

    public static void Write(StringBuilder text, TableBlock block)
    {
        var hasMarks = block.Rows.Any(r => r.Mark is not null);
        var lines = block.Rows.Select(r => Cells(r.Cells, r.Mark is { } mark ? BandMark.Of(mark) + " " : hasMarks ? "   " : ""))
            .Prepend(Cells(block.Header, hasMarks ? "   " : ""))
            .ToList();
        var widths = Enumerable.Range(0, block.Header.Count).Select(i => lines.Max(l => i < l.Length ? DisplayWidth.Of(l[i]) : 0)).ToArray();
        foreach (var line in lines) Line(text, line, widths);
    }

    private static string[] Cells(IReadOnlyList<string> cells, string mark) =>
        [.. cells.Select((cell, i) => TerminalText.Of(i == 0 ? mark + cell : cell))];

    private static void Line(StringBuilder text, string[] cells, int[] widths)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            var blanks = new string(' ', widths[i] - DisplayWidth.Of(cells[i]));
            text.Append(i == 0 ? cells[i] + blanks : Gap + blanks + cells[i]);
        }

        while (text[^1] == ' ') text.Length--;
        text.Append('\n');
    }
}
