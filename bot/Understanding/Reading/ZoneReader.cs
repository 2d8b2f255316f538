using System.Collections.Frozen;
using System.Globalization;
using HealthScore.Bot.Understanding.Grammar;
using HealthScore.Bot.Understanding.Text;
using NodaTime;

namespace HealthScore.Bot.Understanding.Reading;

/// <summary>The time zone that a sentence names: by the language's own words, a zone's city, or hours from UTC.</summary>
internal static class ZoneReader
{
    private const int MostWords = 3;
    private const int MostHours = 14;

    /// <summary>"new york" to "America/New_York", for the zones that are in use.</summary>
    private static readonly FrozenDictionary<string, string> Cities = ReadCities();

    public static string? Of(WordMap words)
    {
        foreach (var phrase in words.Phrases)
            if (phrase.Value(MeaningNames.Zone) is { } zone) return zone;
        for (var i = 0; i < words.Sentence.Count; i++)
            if (FromUtc(words.Sentence, i) is { } offset) return offset;
        for (var i = 0; i < words.Sentence.Count; i++)
        {
            var city = "";
            string? found = null;
            for (var end = i; end < Math.Min(words.Sentence.Count, i + MostWords); end++)
            {
                city = city.Length == 0 ? words.Sentence[end].Text : $"{city} {words.Sentence[end].Text}";
                if (Cities.TryGetValue(city, out var zone)) found = zone;
            }

            if (found is not null) return found;
        }

        return null;
    }

    /// <summary>"UTC-3", "GMT+2"; the zones of that kind count the other way round.</summary>
    private static string? FromUtc(Sentence sentence, int word)
    {
        if (sentence[word].Text is not ("utc" or "gmt")) return null;
        if (word + 1 >= sentence.Count || !int.TryParse(sentence[word + 1].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) || hours is 0 or > MostHours) return "Etc/UTC";
        var before = sentence.Text[sentence[word + 1].Start - 1];
        return before is '-' or '−' ? $"Etc/GMT+{hours}" : hours <= MostHours ? $"Etc/GMT-{hours}" : null;
    }

    private static FrozenDictionary<string, string> ReadCities()
    {
        var cities = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in DateTimeZoneProviders.Tzdb.Ids.Order(StringComparer.Ordinal))
        {
            if (!id.Contains('/', StringComparison.Ordinal) || id.StartsWith("Etc/", StringComparison.Ordinal)) continue;
            var city = string.Join(' ', Tokenizer.Read(id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ')).Tokens.Select(token => token.Text));
            cities.TryAdd(city, id);
        }

        return cities.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
