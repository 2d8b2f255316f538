using System.Globalization;
using System.Text;

namespace HealthScore.Bot.Tests.Understanding.Phrasings;

/// <summary>Accuracy by language and intent with the confusions, as <c>docs/understanding-accuracy.md</c> tells it.</summary>
internal static class AccuracyDocument
{
    public static string Write(IReadOnlyDictionary<string, PhrasingScore> dev, IReadOnlyDictionary<string, PhrasingScore> test)
    {
        var text = new StringBuilder(
            """
            # How much is understood

            Made by a test (`HEALTHSCORE_APPROVE=1 dotnet test tests/Bot.Tests --filter AccuracyDocument`) from the sets in
            `tests/Bot.Tests/Understanding/Phrasings`, which were written apart from the grammar. The development half is what the
            grammar is improved on; nobody looks at the test half.

            | language | half | phrasings | intent | account | filters | language | unknown left alone | wrong accounts |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- |

            """);
        foreach (var (language, score) in dev) Line(text, language, "development", score);
        foreach (var (language, score) in test) Line(text, language, "test", score);
        WriteIntents(text, test);
        text.Append("\n## Confusions, test half\n\n| language | meant | understood | times |\n| --- | --- | --- | --- |\n");
        foreach (var (language, score) in test) WriteConfusions(text, language, score);
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Line(StringBuilder text, string language, string half, PhrasingScore score) => text.Append(
        CultureInfo.InvariantCulture,
        $"| {language} | {half} | {score.Lines.Count} | {score.Intent:P1} | {score.Account:P1} | {score.Filters:P1} | {score.Language:P1} | {score.LeftAlone:P1} | {score.WrongAccounts.Count()} |\n");

    private static void WriteIntents(StringBuilder text, IReadOnlyDictionary<string, PhrasingScore> test)
    {
        text.Append("\n## Intents, test half: understood of meant\n\n| intent | ").AppendJoin(" | ", test.Keys).Append(" |\n| --- |");
        foreach (var _ in test) text.Append(" --- |");
        text.Append('\n');
        foreach (var intent in HealthScore.Bot.Understanding.Intents.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{intent}` |");
            foreach (var score in test.Values)
            {
                var meant = score.Lines.Where(line => line.Expected.Intent == intent).ToList();
                text.Append(CultureInfo.InvariantCulture, $" {meant.Count(line => line.Understood.Intent == intent)}/{meant.Count} |");
            }

            text.Append('\n');
        }
    }

    private static void WriteConfusions(StringBuilder text, string language, PhrasingScore score)
    {
        var wrong = score.Lines.Where(line => line.Expected.Intent != line.Understood.Intent)
            .GroupBy(line => (Meant: line.Expected.Intent, line.Understood.Intent))
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Meant, StringComparer.Ordinal).ThenBy(group => group.Key.Intent, StringComparer.Ordinal);
        foreach (var group in wrong) text.Append(CultureInfo.InvariantCulture, $"| {language} | `{group.Key.Meant}` | `{group.Key.Intent}` | {group.Count()} |\n");
    }
}
