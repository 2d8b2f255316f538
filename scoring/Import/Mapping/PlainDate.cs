namespace HealthScore.Scoring.Import.Mapping;

/// <summary>
/// Reads dates of numbers and punctuation, which nearly all are; a hot path of large tables, hence by hand. What it cannot
/// read may still be a good date.
/// </summary>
internal sealed class PlainDate
{
    private const string Fields = "YMDHms";

    private readonly (char Part, int Least, int Most)[] _parts;

    private PlainDate((char Part, int Least, int Most)[] parts) => _parts = parts;

    /// <summary>Null for a format with parts that are no plain numbers.</summary>
    public static PlainDate? Of(string written)
    {
        var parts = new List<(char Part, int Least, int Most)>();
        for (var at = 0; at < written.Length;)
        {
            var part = written[at];
            var length = 1;
            while (at + length < written.Length && written[at + length] == part) length++;
            if (!Fields.Contains(part, StringComparison.Ordinal))
            {
                if (char.IsAsciiLetter(part) && part != 'T') return null;
                for (var i = 0; i < length; i++) parts.Add((part, 0, 0));
            }
            else if (part == 'Y' ? length != 4 : length > 2)
            {
                return null;
            }
            else
            {
                parts.Add((part, length, part == 'Y' ? 4 : 2));
            }

            at += length;
        }

        return new PlainDate([.. parts]);
    }

    public bool TryRead(string text, out DateTime read)
    {
        read = default;
        var (year, month, day, hour, minute, second) = (0, 0, 0, 0, 0, 0);
        var at = 0;
        foreach (var (part, least, most) in _parts)
        {
            if (most == 0)
            {
                if (at == text.Length || text[at++] != part) return false;
                continue;
            }

            var (value, from) = (0, at);
            while (at < text.Length && at - from < most && char.IsAsciiDigit(text[at])) value = (value * 10) + text[at++] - '0';
            if (at - from < least) return false;
            switch (part)
            {
                case 'Y': year = value; break;
                case 'M': month = value; break;
                case 'D': day = value; break;
                case 'H': hour = value; break;
                case 'm': minute = value; break;
                default: second = value; break;
            }
        }

        if (at != text.Length || year < 1 || month is < 1 or > 12 || day < 1 || hour > 23 || minute > 59 || second > 59) return false;
        if (day > DateTime.DaysInMonth(year, month)) return false;
        read = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc);
        return true;
    }
}
