using System.Globalization;
using System.Text;

namespace HealthScore.Scoring.Import.Mapping;

/// <summary>How a table writes dates, such as <c>DD-MM-YYYY HH:mm</c>; instants without an offset are UTC.</summary>
internal sealed record DateFormat
{
    private static readonly (string Written, string Meant)[] Parts =
    [
        ("YYYY", "yyyy"), ("YY", "yy"), ("MMM", "MMM"), ("MM", "MM"), ("M", "M"), ("DD", "dd"), ("D", "d"),
        ("HH", "HH"), ("H", "H"), ("hh", "hh"), ("h", "h"), ("AM", "tt"), ("mm", "mm"), ("ss", "ss"), ("SSS", "FFF"), ("Z", "K"),
    ];

    // How many ticks of 100 ns one is.
    private static readonly Dictionary<string, double> UnixUnits = new(StringComparer.Ordinal)
    {
        ["unix"] = TimeSpan.TicksPerSecond, ["unix_ms"] = TimeSpan.TicksPerMillisecond,
    };

    private readonly string _written;
    private readonly string _format;
    private readonly bool _hasTime;
    private readonly PlainDate? _plain;

    private DateFormat(string written, string format)
    {
        _plain = PlainDate.Of(written);
        _written = written;
        _format = format;
        _hasTime = format.Contains('H', StringComparison.Ordinal) || format.Contains('h', StringComparison.Ordinal);
    }

    /// <summary>What a format is made of, for messages.</summary>
    public static string Known =>
        "YYYY, YY, MMM, MM, M, DD, D, HH, H, hh or h with AM, mm, ss, SSS, Z (an offset), T and punctuation, or unix or unix_ms";

    /// <summary>Null when the text has a part that is not known, or lacks year, month or day.</summary>
    public static DateFormat? Parse(string written)
    {
        if (UnixUnits.ContainsKey(written)) return new DateFormat(written, "");
        var format = new StringBuilder();
        for (var at = 0; at < written.Length;)
        {
            var part = Parts.FirstOrDefault(known => written.AsSpan(at).StartsWith(known.Written, StringComparison.Ordinal));
            if (part.Written is null && char.IsLetterOrDigit(written[at]) && written[at] != 'T') return null;
            // A backslash makes punctuation stand for itself whatever the culture.
            format.Append(part.Meant ?? $"\\{written[at]}");
            at += part.Written?.Length ?? 1;
        }

        var result = format.ToString();
        return result.Contains('y', StringComparison.Ordinal) && result.Contains('M', StringComparison.Ordinal)
            && result.Contains('d', StringComparison.Ordinal)
            ? new DateFormat(written, result)
            : null;
    }

    /// <param name="iso">An ISO date, or an instant in UTC when the format has a time.</param>
    public bool TryRead(string text, out string iso)
    {
        iso = "";
        if (UnixUnits.TryGetValue(_written, out var unit)) return TryUnix(text, unit, out iso);
        if (!(_plain?.TryRead(text, out var read) ?? Unread(out read)) && !DateTime.TryParseExact(
            text, _format, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out read)) return false;
        iso = _hasTime ? Iso(read) : read.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return true;
    }

    private static bool Unread(out DateTime read)
    {
        read = default;
        return false;
    }

    private static string Iso(DateTime read) => read.ToString(
        read.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    private static bool TryUnix(string text, double unit, out string iso)
    {
        iso = "";
        if (!CellParser.TryNumber(text, out var number)) return false;
        var ticks = Math.Round(number * unit);
        if (!(ticks > -DateTime.UnixEpoch.Ticks && ticks < (DateTime.MaxValue - DateTime.UnixEpoch).Ticks)) return false;
        iso = Iso(DateTime.UnixEpoch.AddTicks((long)ticks));
        return true;
    }

    public override string ToString() => _written;
}
