using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace HealthScore.Benchmarks.Api;

/// <summary>What is sent: a made-up book and signals about it.</summary>
internal static class ApiBodies
{
    public const int MostRows = 10_000;

    private static readonly string[] Kinds =
        ["usage.active_users", "usage.events", "survey.nps", "survey.csat", "support.ticket", "support.resolution_hours", "billing.days_late", "pulse.csm"];

    public static HttpContent Accounts(int first, int count) => Lines(count, (text, i) => text.Append(
        CultureInfo.InvariantCulture, $$"""{"account_id":"A{{first + i}}","name":"Account {{first + i}}","segment":"enterprise","lifecycle":"established","seats":50,"arr":{{1_000 + i}}}"""));

    /// <summary>Signals of the last days, about accounts in turn: all of them fresh, so that every account has a score.</summary>
    public static HttpContent Past(int first, int count, int accounts, DateTimeOffset now) => Lines(count, (text, i) =>
    {
        var number = first + i;
        var at = now.AddMinutes(-10 - (number * 7919L % (6 * 24 * 60)));
        text.Append(
            CultureInfo.InvariantCulture,
            $$"""{"account_id":"A{{number % accounts}}","kind":"{{Kinds[number / accounts % Kinds.Length]}}","at":"{{at:yyyy-MM-ddTHH:mm:ssZ}}","value":{{1 + (number % 5)}},"id":"p{{number}}"}""");
    });

    /// <summary>A fresh opinion about each account, which moves its score up and down by turns.</summary>
    public static HttpContent Pulses(int first, int count, int accounts, DateTimeOffset now)
    {
        var text = new StringBuilder("[");
        for (var number = first; number < first + count; number++)
        {
            if (number > first) text.Append(',');
            var value = number / accounts % 2 == 0 ? 1 : 5;
            text.Append(
                CultureInfo.InvariantCulture,
                $$"""{"account_id":"A{{number % accounts}}","kind":"pulse.csm","at":"{{now:yyyy-MM-ddTHH:mm:ss.fffffffZ}}","value":{{value}},"id":"n{{number}}"}""");
        }

        return Content(text.Append(']').ToString(), "application/json");
    }

    private static ByteArrayContent Lines(int count, Action<StringBuilder, int> line)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            line(text, i);
            text.Append('\n');
        }

        return Content(text.ToString(), "application/x-ndjson");
    }

    private static ByteArrayContent Content(string text, string type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return content;
    }
}
