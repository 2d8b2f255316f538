using System.Globalization;

namespace HealthScore.Bot.Commands.Predicting;

/// <summary>Figures as people read them; what has no base is "no data".</summary>
internal static class FigureText
{
    public static string Percent(double? share) =>
        share is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known * 100:0.0}%") : "no data";

    public static string Number(double? number, string format = "0.000") =>
        number is { } known ? known.ToString(format, CultureInfo.InvariantCulture) : "no data";

    public static string Day(DateTimeOffset at) => at.TimeOfDay == TimeSpan.Zero
        ? at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
