using System.Globalization;
using System.Text;
using HealthScore.Bot.Commands.Scores;
using HealthScore.Scoring.History;

namespace HealthScore.Bot.Commands.Histories;

/// <summary>A history as CSV, a row per day; cells are quoted where they must be, and empty where there is no figure.</summary>
internal static class HistoryCsv
{
    public static string Write(AccountHistory history)
    {
        var text = new StringBuilder("day,raw,score,band,coverage,scorecard,version,recorded\n");
        foreach (var (snapshot, isRecorded) in history.Days)
        {
            text.Append(CultureInfo.InvariantCulture, $"{snapshot.Day:yyyy-MM-dd},{snapshot.Raw:R},{snapshot.Score},")
                .Append(CultureInfo.InvariantCulture, $"{BandNames.Of(snapshot.Band)},{snapshot.Coverage:R},")
                .Append(CultureInfo.InvariantCulture, $"{CsvText.Cell(snapshot.Scorecard)},{snapshot.ScorecardVersion},")
                .Append(isRecorded ? "true\n" : "false\n");
        }

        return text.ToString();
    }
}
