using System.Globalization;
using System.Text;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Tests.Live.Steps;

/// <summary>Signals as a file.</summary>
internal static class SignalRows
{
    private static readonly string[] Keys = ["topic", "severity"];

    public static string Csv(IEnumerable<Signal> signals)
    {
        var text = new StringBuilder("account_id,kind,at,value,id,topic,severity\n");
        foreach (var signal in signals)
        {
            text.Append(CultureInfo.InvariantCulture, $"{signal.Account},{signal.Kind},{signal.At.ToUniversalTime():yyyy-MM-ddTHH:mm:ss.fffffffZ},{signal.Value:R},{signal.Id}");
            foreach (var key in Keys) text.Append(',').Append(signal.Attributes.FirstOrDefault(pair => pair.Key == key).Value);
            text.Append('\n');
        }

        return text.ToString();
    }
}
