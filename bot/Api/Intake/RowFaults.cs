using System.Globalization;
using System.Text.Json;

namespace HealthScore.Bot.Api.Intake;

/// <summary>What is wrong with rows, worded once.</summary>
internal static class RowFaults
{
    public const string TextExpected = "Expected a text between quotes.";

    private const int LongestName = 80;

    public static readonly RowFault NotAnObject = new("", "Expected a JSON object.");
    public static readonly RowFault NotText = new("", "It is not UTF-8: send the body in UTF-8.");

    public static RowFault NotJson(JsonException fault) => new(
        "",
        string.Create(
            CultureInfo.InvariantCulture, $"It is not JSON at byte {(fault.BytePositionInLine ?? 0) + 1}: {Short(fault)}"));

    public static RowFault Twice(string field) => new(Named(field), "It comes twice: send it once.");

    public static RowFault TooLong(string field, int most) => new(
        Named(field), string.Create(CultureInfo.InvariantCulture, $"It is longer than {most:N0} characters."));

    public static RowFault BadEscape(string field) =>
        new(Named(field), "Its \\u escapes are half of a character: send whole characters.");

    public static RowFault Controls(string field) => new(Named(field), "It holds control characters: leave them out.");

    /// <summary>What the reader says, without the place that it appends.</summary>
    public static string Short(JsonException fault)
    {
        var end = fault.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? fault.Message : fault.Message[..end];
    }

    /// <summary>A name that a sender made up, cut when long.</summary>
    public static string Named(string field) =>
        field.Length <= LongestName ? field : string.Concat(field.AsSpan(0, LongestName), "…");
}
