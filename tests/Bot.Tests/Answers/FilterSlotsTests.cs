using HealthScore.Bot.Answers;
using HealthScore.Bot.Understanding;
using HealthScore.Scoring.Scores;

namespace HealthScore.Bot.Tests.Answers;

public sealed class FilterSlotsTests
{
    [Fact]
    public void Read_WhenWritten_IsTheSame()
    {
        var filters = new QuestionFilters
        {
            Bands = [Band.Red, Band.Unknown],
            Owner = "me",
            Segments = ["enterprise", "smb"],
            Industries = ["Food, drink"],
            Regions = ["emea"],
            Lifecycles = ["renewing"],
            Dimension = "adoption",
            ArrOver = 100_000.5m,
            ArrUnder = 2_000_000m,
            RenewsWithinDays = 90,
            RenewsFrom = new DateOnly(2027, 1, 1),
            RenewsTo = new DateOnly(2027, 3, 31),
            Limit = 5,
            Direction = "too_high",
            PeriodDays = 30,
            Kpi = "nps",
            Pulse = 4,
            SnoozeDays = 3,
            SnoozeUntil = new DateOnly(2026, 11, 19),
            Time = new TimeOnly(8, 30),
            Days = [DayOfWeek.Monday, DayOfWeek.Sunday],
            TimeZone = "Europe/Madrid",
            Comment = "they renewed, and more",
            Language = "he",
        };

        var press = FilterSlots.Press("book.at_risk", filters, skip: 20);
        var read = FilterSlots.Read(press.Values);

        Assert.Equal(filters.Bands, read.Bands);
        Assert.Equal(filters.Segments, read.Segments);
        Assert.Equal(filters.Industries, read.Industries);
        Assert.Equal(filters.Regions, read.Regions);
        Assert.Equal(filters.Lifecycles, read.Lifecycles);
        Assert.Equal(filters.Days, read.Days);
        Assert.Equal(
            filters,
            read with
            {
                Bands = filters.Bands, Segments = filters.Segments, Industries = filters.Industries, Regions = filters.Regions, Lifecycles = filters.Lifecycles, Days = filters.Days,
            });
        Assert.Equal(20, FilterSlots.ReadSkip(press.Values));
    }

    [Fact]
    public void Read_WhenEmpty_LimitsNothing()
    {
        var read = FilterSlots.Read(new Dictionary<string, string>());

        Assert.Equal(QuestionFilters.None, read);
    }
}
