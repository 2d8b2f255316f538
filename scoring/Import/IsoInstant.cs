using System.Runtime.CompilerServices;

namespace HealthScore.Scoring.Import;

/// <summary>ISO 8601 instants from bytes; a hot path of imports, hence by hand.</summary>
internal ref struct IsoInstant
{
    private readonly ReadOnlySpan<byte> _text;
    private int _at;

    private IsoInstant(ReadOnlySpan<byte> text) => _text = text;

    /// <param name="text">Without surrounding blanks.</param>
    /// <param name="ticks">UTC ticks as in <see cref="DateTime.Ticks"/>; 0 when false.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryParse(ReadOnlySpan<byte> text, out long ticks)
    {
        // Nearly all files write every instant in this one way.
        if (text is { Length: 20 } && text[10] == 'T' && text[19] == 'Z' && TryWholeSeconds(text, out ticks)) return true;
        var reader = new IsoInstant(text);
        if (reader.TryDate(out ticks) && reader.TryTimeAndOffset(ref ticks)) return true;
        ticks = 0;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryWholeSeconds(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        uint wrong = 0;
        var year = (Pair(text, 0, ref wrong) * 100) + Pair(text, 2, ref wrong);
        var month = Pair(text, 5, ref wrong);
        var day = Pair(text, 8, ref wrong);
        var hour = Pair(text, 11, ref wrong);
        var minute = Pair(text, 14, ref wrong);
        var second = Pair(text, 17, ref wrong);
        if (wrong != 0 || text[4] != '-' || text[7] != '-' || text[13] != ':' || text[16] != ':') return false;
        if (year < 1 || month is < 1 or > 12 || day < 1 || hour > 23 || minute > 59 || second > 59) return false;
        if (day > 28 && day > DateTime.DaysInMonth(year, month)) return false;
        ticks = (DayNumber(year, month, day) * TimeSpan.TicksPerDay)
            + (((((hour * 60) + minute) * 60L) + second) * TimeSpan.TicksPerSecond);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Pair(ReadOnlySpan<byte> text, int at, ref uint wrong)
    {
        var (tens, ones) = ((uint)text[at] - '0', (uint)text[at + 1] - '0');
        wrong |= tens > 9 || ones > 9 ? 1u : 0;
        return (int)((tens * 10) + ones);
    }

    // Days since 0001-01-01, counting years from March, so that the leap day comes last.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long DayNumber(int year, int month, int day)
    {
        if (month < 3) (year, month) = (year - 1, month + 12);
        return (365L * year) + (year / 4) - (year / 100) + (year / 400) + (((153 * month) - 457) / 5) + day - 307;
    }

    private bool TryDate(out long ticks)
    {
        ticks = 0;
        if (!TryDigits(4, out var year) || !TrySkip((byte)'-')) return false;
        if (!TryDigits(2, out var month) || !TrySkip((byte)'-') || !TryDigits(2, out var day)) return false;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        ticks = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc).Ticks;
        return true;
    }

    private bool TryTimeAndOffset(ref long ticks)
    {
        if (_at == _text.Length) return true;
        if (_text[_at] is not ((byte)'T' or (byte)'t' or (byte)' ')) return false;
        _at++;
        if (!TryClock(out var clock) || !TryOffset(out var offset)) return false;
        ticks += clock - offset;
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks;
    }

    private bool TryClock(out long ticks)
    {
        ticks = 0;
        if (!TryDigits(2, out var hour) || !TrySkip((byte)':') || !TryDigits(2, out var minute)) return false;
        if (hour > 23 || minute > 59) return false;
        ticks = (hour * TimeSpan.TicksPerHour) + (minute * TimeSpan.TicksPerMinute);
        if (!TrySkip((byte)':')) return true;
        if (!TryDigits(2, out var second) || second > 59) return false;
        ticks += second * TimeSpan.TicksPerSecond;
        return !(TrySkip((byte)'.') || TrySkip((byte)',')) || TryFraction(ref ticks);
    }

    private bool TryFraction(ref long ticks)
    {
        var first = _at;
        for (var unit = TimeSpan.TicksPerSecond / 10; _at < _text.Length && char.IsAsciiDigit((char)_text[_at]); _at++, unit /= 10)
        {
            ticks += (_text[_at] - '0') * unit;
        }

        return _at > first;
    }

    private bool TryOffset(out long ticks)
    {
        ticks = 0;
        if (_at == _text.Length) return true;
        var sign = _text[_at++];
        if (sign is (byte)'Z' or (byte)'z') return _at == _text.Length;
        if (sign is not ((byte)'+' or (byte)'-') || !TryDigits(2, out var hours) || hours > 23) return false;
        var minutes = 0;
        var more = TrySkip((byte)':') || _at < _text.Length;
        if (more && (!TryDigits(2, out minutes) || minutes > 59)) return false;
        ticks = ((hours * TimeSpan.TicksPerHour) + (minutes * TimeSpan.TicksPerMinute)) * (sign == '-' ? -1 : 1);
        return _at == _text.Length;
    }

    private bool TryDigits(int count, out int value)
    {
        value = 0;
        if (_text.Length - _at < count) return false;
        for (var end = _at + count; _at < end; _at++)
        {
            var digit = _text[_at] - '0';
            if ((uint)digit > 9) return false;
            value = (value * 10) + digit;
        }

        return true;
    }

    private bool TrySkip(byte expected)
    {
        if (_at == _text.Length || _text[_at] != expected) return false;
        _at++;
        return true;
    }
}
