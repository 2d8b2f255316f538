using System.Globalization;
using System.Text;

namespace HealthScore.Scoring.Import.Mapping;

/// <summary>How a table writes dates, such as <c>DD-MM-YYYY HH:mm</c>; instants without an offset are UTC.</summary>
internal sealed record DateFormat
{
    private static readonly (string Written, string Meant)[] Parts =
    [
        ("YYYY", "yyyy"), ("YY", "yy"), ("MMM", "MMM"), ("MM", "MM"), ("M", "M"), ("DD", "dd"), ("D", "d"),
        ("HH", "HH"), ("H", "H"), ("mm", "mm"), ("ss", "ss"), ("SSS", "FFF"), ("Z", "K"),
    ];

    private readonly string _written;
    private readonly string _format;
    private readonly bool _hasTime;

    private DateFormat(string written, string format)
    {
        _written = written;
        _format = format;
        _hasTime = format.Contains('H', StringComparison.Ordinal);
    }

    /// <summary>What a format is made of, for messages.</summary>
    public static string Known => "YYYY, YY, MMM, MM, M, DD, D, HH, H, mm, ss, SSS, Z (an offset), T and punctuation";

    /// <summary>Null when the text has a part that is not known, or lacks year, month or day.</summary>
    public static DateFormat? Parse(string written)
    {
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
        if (!DateTime.TryParseExact(
            text, _format, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var read)) return false;
        iso = read.ToString(_hasTime ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return true;
    }

    public override string ToString() => _written;
}
