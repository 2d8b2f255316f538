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
        var text = new StringBuilder("day,raw,score,band,coverage,scorecard,version,recorded,override_score,override_band\n");
        foreach (var day in history.Days)
        {
            var snapshot = day.Snapshot;
            text.Append(CultureInfo.InvariantCulture, $"{snapshot.Day:yyyy-MM-dd},{snapshot.Raw:R},{snapshot.Score},")
                .Append(CultureInfo.InvariantCulture, $"{BandNames.Of(snapshot.Band)},{snapshot.Coverage:R},")
                .Append(CultureInfo.InvariantCulture, $"{CsvText.Cell(snapshot.Scorecard)},{snapshot.ScorecardVersion},")
                .Append(day.IsRecorded ? "true," : "false,")
                .Append(CultureInfo.InvariantCulture, $"{day.Override?.Score},{(day.Override is { } byHand ? BandNames.Of(byHand.Band) : "")}\n");
        }

        return text.ToString();
    }
}
