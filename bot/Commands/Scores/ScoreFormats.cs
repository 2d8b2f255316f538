namespace HealthScore.Bot.Commands.Scores;

/// <summary>What <c>--format</c> may say.</summary>
internal static class ScoreFormats
{
    public const string JsonLines = "jsonl";
    public const string Csv = "csv";
    public const string Table = "table";

    public static string[] All => [JsonLines, Csv, Table];
}
