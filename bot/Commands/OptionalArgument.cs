using System.CommandLine;

namespace HealthScore.Bot.Commands;

/// <summary>An argument that may be left out of a command that takes settings: a setting in its place is a setting.</summary>
internal static class OptionalArgument
{
    /// <summary>The argument; null when it is left out.</summary>
    public static string? Value(this ParseResult parsed, Argument<string?> argument) =>
        parsed.GetValue(argument) is { } value && !IsSetting(value) ? value : null;

    /// <summary>What the command line says as <c>--Section:Name=value</c>.</summary>
    public static IEnumerable<string> Settings(this ParseResult parsed) =>
        parsed.UnmatchedTokens.Union(parsed.Tokens.Select(token => token.Value).Where(IsSetting), StringComparer.Ordinal);

    private static bool IsSetting(string text)
    {
        var section = text.IndexOf(':', StringComparison.Ordinal);
        return text.StartsWith("--", StringComparison.Ordinal) && section > 0 && section < text.IndexOf('=', StringComparison.Ordinal);
    }
}
