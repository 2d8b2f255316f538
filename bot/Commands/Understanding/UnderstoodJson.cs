using System.Text.Json;
using HealthScore.Bot.People;
using HealthScore.Bot.Understanding;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Scores;

namespace HealthScore.Bot.Commands.Understanding;

/// <summary>What was understood, as the contract of <c>understand</c> writes it.</summary>
internal static class UnderstoodJson
{
    private const string Day = "yyyy-MM-dd";

    public static void Write(Utf8JsonWriter json, Understood understood)
    {
        json.WriteString("intent", understood.Intent);
        Ids(json, "accounts", understood.Accounts);
        Ids(json, "candidates", understood.Candidates);
        json.WriteStartObject("filters");
        Write(json, understood.Filters);
        json.WriteEndObject();
        json.WriteString("language", PersonWords.Of(understood.Language));
        json.WriteNumber("confidence", understood.Confidence);
    }

    private static void Write(Utf8JsonWriter json, QuestionFilters filters)
    {
        Texts(json, "band", [.. filters.Bands.Select(Band)]);
        Text(json, "owner", filters.Owner);
        OneOrMore(json, "segment", filters.Segments);
        OneOrMore(json, "industry", filters.Industries);
        OneOrMore(json, "region", filters.Regions);
        OneOrMore(json, "lifecycle", filters.Lifecycles);
        Text(json, "dimension", filters.Dimension);
        Number(json, "arr_over", filters.ArrOver);
        Number(json, "arr_under", filters.ArrUnder);
        Number(json, "renews_within_days", filters.RenewsWithinDays);
        Date(json, "renews_from", filters.RenewsFrom);
        Date(json, "renews_to", filters.RenewsTo);
        Text(json, "direction", filters.Direction);
        Number(json, "limit", filters.Limit);
        Number(json, "period_days", filters.PeriodDays);
        Text(json, "kpi", filters.Kpi);
        Number(json, "pulse", filters.Pulse);
        Number(json, "snooze_days", filters.SnoozeDays);
        Date(json, "snooze_until", filters.SnoozeUntil);
        Text(json, "time", filters.Time?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        Text(json, "language", filters.Language);
    }

    private static string Band(Band band) => band.ToString().ToLowerInvariant();

    private static void Ids(Utf8JsonWriter json, string name, IReadOnlyList<AccountId> ids) => Texts(json, name, [.. ids.Select(id => id.Value)], always: true);

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts, bool always = false)
    {
        if (texts.Count == 0 && !always) return;
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>One value as itself, several as a list.</summary>
    private static void OneOrMore(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 1) json.WriteString(name, values[0]);
        else Texts(json, name, values);
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null) json.WriteString(name, text);
    }

    private static void Number(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } value) json.WriteNumber(name, value);
    }

    private static void Date(Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is { } value) json.WriteString(name, value.ToString(Day, System.Globalization.CultureInfo.InvariantCulture));
    }
}
