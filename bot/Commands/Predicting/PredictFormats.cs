namespace HealthScore.Bot.Commands.Predicting;

/// <summary>What <c>--format</c> may say.</summary>
internal static class PredictFormats
{
    public const string Json = "json";
    public const string Table = "table";

    public static string[] All => [Json, Table];
}
