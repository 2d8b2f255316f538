using System.Globalization;
using HealthScore.Bot.Understanding;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Scores;

namespace HealthScore.Bot.Answers;

/// <summary>Filters as a button carries them, so that "show more" asks the same question again.</summary>
internal static class FilterSlots
{
    private const string Skip = "skip";
    private const string Day = "yyyy-MM-dd";
    private const string Time = "HH:mm";

    // Not a comma, which an industry's name may have.
    private const char Separator = '|';

    public static ButtonPress Press(string intent, QuestionFilters filters, int skip)
    {
        var slots = Write(filters);
        slots[Skip] = skip.ToString(CultureInfo.InvariantCulture);
        return new ButtonPress(intent, slots);
    }

    public static Dictionary<string, string> Write(QuestionFilters filters)
    {
        var slots = new Dictionary<string, string>(StringComparer.Ordinal);
        Add("band", filters.Bands.Count == 0 ? null : string.Join(',', filters.Bands.Select(b => b.ToString().ToLowerInvariant())));
        Add("owner", filters.Owner);
        Add("segment", Joined(filters.Segments));
        Add("industry", Joined(filters.Industries));
        Add("region", Joined(filters.Regions));
        Add("lifecycle", Joined(filters.Lifecycles));
        Add("dimension", filters.Dimension);
        Add("arr_over", filters.ArrOver?.ToString(CultureInfo.InvariantCulture));
        Add("arr_under", filters.ArrUnder?.ToString(CultureInfo.InvariantCulture));
        Add("renews_within_days", filters.RenewsWithinDays?.ToString(CultureInfo.InvariantCulture));
        Add("renews_from", filters.RenewsFrom?.ToString(Day, CultureInfo.InvariantCulture));
        Add("renews_to", filters.RenewsTo?.ToString(Day, CultureInfo.InvariantCulture));
        Add("limit", filters.Limit?.ToString(CultureInfo.InvariantCulture));
        Add(FeedbackWords.Slot, filters.Direction);
        Add("period_days", filters.PeriodDays?.ToString(CultureInfo.InvariantCulture));
        Add("kpi", filters.Kpi);
        Add("pulse", filters.Pulse?.ToString(CultureInfo.InvariantCulture));
        Add("snooze_days", filters.SnoozeDays?.ToString(CultureInfo.InvariantCulture));
        Add("snooze_until", filters.SnoozeUntil?.ToString(Day, CultureInfo.InvariantCulture));
        Add("time", filters.Time?.ToString(Time, CultureInfo.InvariantCulture));
        Add("days", filters.Days.Count == 0 ? null : string.Join(',', filters.Days.Select(day => (int)day)));
        Add("timezone", filters.TimeZone);
        Add("comment", filters.Comment);
        Add("language", filters.Language);
        return slots;

        void Add(string name, string? value)
        {
            if (value is not null) slots.Add(name, value);
        }
    }

    /// <summary>What a press says; anything that a client has made up or mangled is left out.</summary>
    public static QuestionFilters Read(IReadOnlyDictionary<string, string> slots) => new()
    {
        Bands = ReadBands(slots.GetValueOrDefault("band")),
        Owner = slots.GetValueOrDefault("owner"),
        Segments = ReadValues(slots.GetValueOrDefault("segment")),
        Industries = ReadValues(slots.GetValueOrDefault("industry")),
        Regions = ReadValues(slots.GetValueOrDefault("region")),
        Lifecycles = ReadValues(slots.GetValueOrDefault("lifecycle")),
        Dimension = slots.GetValueOrDefault("dimension"),
        ArrOver = ReadAmount(slots.GetValueOrDefault("arr_over")),
        ArrUnder = ReadAmount(slots.GetValueOrDefault("arr_under")),
        RenewsWithinDays = ReadCount(slots.GetValueOrDefault("renews_within_days")),
        RenewsFrom = ReadDay(slots.GetValueOrDefault("renews_from")),
        RenewsTo = ReadDay(slots.GetValueOrDefault("renews_to")),
        Limit = ReadCount(slots.GetValueOrDefault("limit")),
        Direction = slots.GetValueOrDefault(FeedbackWords.Slot),
        PeriodDays = ReadCount(slots.GetValueOrDefault("period_days")),
        Kpi = slots.GetValueOrDefault("kpi"),
        Pulse = ReadCount(slots.GetValueOrDefault("pulse")),
        SnoozeDays = ReadCount(slots.GetValueOrDefault("snooze_days")),
        SnoozeUntil = ReadDay(slots.GetValueOrDefault("snooze_until")),
        Time = ReadTime(slots.GetValueOrDefault("time")),
        Days = ReadDays(slots.GetValueOrDefault("days")),
        TimeZone = slots.GetValueOrDefault("timezone"),
        Comment = slots.GetValueOrDefault("comment"),
        Language = slots.GetValueOrDefault("language"),
    };

    public static int ReadSkip(IReadOnlyDictionary<string, string> slots) => ReadCount(slots.GetValueOrDefault(Skip)) ?? 0;

    private static string? Joined(IReadOnlyList<string> values) => values.Count == 0 ? null : string.Join(Separator, values);

    private static string[] ReadValues(string? text) =>
        string.IsNullOrWhiteSpace(text) ? [] : text.Split(Separator, StringSplitOptions.RemoveEmptyEntries);

    private static IReadOnlyList<Band> ReadBands(string? text) =>
        text is null ? [] : [.. text.Split(',').Select(ReadBand).OfType<Band>().Distinct()];

    // Not Enum.TryParse, which takes numbers as well.
    private static Band? ReadBand(string word) => word switch
    {
        "red" => Band.Red,
        "yellow" => Band.Yellow,
        "green" => Band.Green,
        "unknown" => Band.Unknown,
        _ => null,
    };

    private static TimeOnly? ReadTime(string? text) =>
        TimeOnly.TryParseExact(text, Time, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static IReadOnlyList<DayOfWeek> ReadDays(string? text) => string.IsNullOrEmpty(text)
        ? []
        : [.. text.Split(',').Select(ReadCount).Where(day => day is >= 0 and <= 6).Select(day => (DayOfWeek)day!).Distinct()];

    private static decimal? ReadAmount(string? text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    private static DateOnly? ReadDay(string? text) =>
        DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static int? ReadCount(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
}
