using System.Buffers;
using System.Globalization;
using System.Text;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Signals;

namespace HealthScore.Bot.Commands.Scores;

/// <summary>Scores for other programs: an empty cell is absent, numbers are the shortest that read back as the same double.</summary>
internal sealed class ScoreCsv(ScoreCalculator calculator, DateTimeOffset asOf) : IScoreLines<ScoreSummary>
{
    private const int LongestNumber = 32;

    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n");

    public ReadOnlyMemory<byte> Header { get; } = "account_id,score,band,raw,coverage\n"u8.ToArray();

    public ScoreSummary Score(Account account, SignalHistory history) => calculator.Summarize(account, history, asOf);

    public void Write(Account account, in ScoreSummary score, ArrayBufferWriter<byte> lines)
    {
        Encoding.UTF8.GetBytes(Cell(account.Id.Value), lines);
        lines.Write(","u8);
        if (score.Score is { } whole) Number(lines, whole);
        lines.Write(","u8);
        Encoding.UTF8.GetBytes(BandNames.Of(score.Band), lines);
        lines.Write(","u8);
        if (score.Raw is { } raw) Number(lines, raw);
        lines.Write(","u8);
        Number(lines, score.Coverage);
        lines.Write("\n"u8);
    }

    public void Dispose()
    {
    }

    private static string Cell(string text) =>
        text.AsSpan().ContainsAny(NeedsQuotes) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private static void Number<T>(ArrayBufferWriter<byte> lines, T number)
        where T : IUtf8SpanFormattable
    {
        number.TryFormat(lines.GetSpan(LongestNumber), out var written, default, CultureInfo.InvariantCulture);
        lines.Advance(written);
    }
}
