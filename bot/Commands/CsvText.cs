using System.Buffers;

namespace HealthScore.Bot.Commands;

/// <summary>Cells of a CSV file that a command prints.</summary>
internal static class CsvText
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    /// <summary>Quoted where it must be; empty for nothing.</summary>
    public static string Cell(string? text) =>
        text is null ? "" : text.AsSpan().ContainsAny(Quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
