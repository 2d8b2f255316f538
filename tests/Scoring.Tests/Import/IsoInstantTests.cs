using System.Globalization;
using System.Text;
using HealthScore.Scoring.Import;

namespace HealthScore.Scoring.Tests.Import;

public class IsoInstantTests
{
    [Fact]
    public void TryParse_WhenEveryDayOfTheCalendar_CountsIt()
    {
        for (var day = DateOnly.MinValue; day < DateOnly.MaxValue; day = day.AddDays(1))
        {
            var text = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}T00:00:00Z"));
            if (!IsoInstant.TryParse(text, out var ticks) || ticks != day.DayNumber * TimeSpan.TicksPerDay) Assert.Fail(day.ToString("O", CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void TryParse_WhenOneCharacterIsWrong_AgreesWithTheSlowWay()
    {
        const string Right = "2024-02-29T23:59:58Z";
        for (var at = 0; at < Right.Length; at++)
        {
            foreach (var wrong in "0123456789/:-TZ ")
            {
                var text = Right.Remove(at, 1).Insert(at, wrong.ToString());
                // The same instant, too long for the quick way.
                var slow = IsoInstant.TryParse(Encoding.ASCII.GetBytes(text[^1] == 'Z' ? text[..^1] + ".0Z" : text), out var expected);
                Assert.Equal((slow, expected), (IsoInstant.TryParse(Encoding.ASCII.GetBytes(text), out var ticks), ticks));
            }
        }
    }
}
