using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace HealthScore.Benchmarks.Files;

/// <summary>
/// Signals of twelve kinds in random order of account and time, as several systems exported together would leave them: most
/// with an id, one in fifty a later version of an earlier one or a plain repeat.
/// </summary>
internal sealed class BookSignals(Random random, int accounts)
{
    private const int LongestLine = 256;

    private static readonly (byte[] Kind, int Share, int Scale, string Attributes)[] Kinds =
    [
        Kind("usage.active_users", 24, 400, ""), Kind("usage.events", 14, 9000, ""), Kind("usage.feature", 14, 40, "feature"),
        Kind("support.ticket", 10, 1, "severity"), Kind("support.first_response_hours", 6, 60, ""), Kind("survey.nps", 6, 11, ""),
        Kind("survey.csat", 6, 6, ""), Kind("billing.days_late", 6, 60, ""), Kind("relationship.touchpoint", 6, 1, "type"),
        Kind("pulse.csm", 4, 6, ""), Kind("training.completed", 2, 2, ""), Kind("advocacy.reference", 2, 2, ""),
    ];

    private static readonly byte[][] Features = Texts("reports", "api", "sso", "dashboards", "exports", "mobile", "alerts", "billing");
    private static readonly byte[][] Severities = Texts("low", "normal", "high", "urgent");
    private static readonly byte[][] Types = Texts("call", "meeting", "email", "visit");
    private static readonly byte[][] Days =
        [.. Enumerable.Range(0, 520).Select(i => Encoding.ASCII.GetBytes(new DateOnly(2024, 10, 1).AddDays(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))];

    private readonly int[] _kinds = [.. Kinds.SelectMany((kind, i) => Enumerable.Repeat(i, kind.Share))];
    private readonly byte[] _block = new byte[1 << 20];
    private int _at;

    public void Write(Stream output, long count)
    {
        Put("account_id,kind,at,value,id,feature,severity,type\n"u8);
        var line = 0..0;
        for (var i = 0L; i < count; i++)
        {
            if (_block.Length - _at < LongestLine * 2)
            {
                output.Write(_block, 0, _at);
                (_at, line) = (0, 0..0);
            }

            var start = _at;
            if (line.End.Value > 0 && random.Next(50) == 0) Put(_block.AsSpan()[line]);
            else Line(i);
            line = start.._at;
        }

        output.Write(_block, 0, _at);
    }

    private void Line(long number)
    {
        var (kind, _, scale, attribute) = Kinds[_kinds[random.Next(_kinds.Length)]];
        Put("A"u8);
        Number(random.Next(accounts), 7);
        Put(","u8);
        Put(kind);
        Put(","u8);
        Put(Days[random.Next(Days.Length)]);
        Put("T"u8);
        Number(random.Next(24), 2);
        Put(":"u8);
        Number(random.Next(60), 2);
        Put(":"u8);
        Number(random.Next(60), 2);
        Put("Z,"u8);
        Number(random.Next(Math.Max(2, scale)), 1);
        if (scale == 60) (_block[_at++], _block[_at++]) = ((byte)'.', (byte)('0' + random.Next(10)));
        Put(","u8);
        if (random.Next(4) != 0) Id(number);
        Put(attribute == "feature" ? Features[random.Next(Features.Length)] : [], ","u8);
        Put(attribute == "severity" ? Severities[random.Next(Severities.Length)] : [], ","u8);
        Put(attribute == "type" ? Types[random.Next(Types.Length)] : [], ","u8);
        Put("\n"u8);
    }

    private void Id(long number)
    {
        Put("s"u8);
        Number(number, 1);
    }

    private void Put(ReadOnlySpan<byte> text, ReadOnlySpan<byte> before)
    {
        Put(before);
        Put(text);
    }

    private void Put(ReadOnlySpan<byte> text)
    {
        text.CopyTo(_block.AsSpan(_at));
        _at += text.Length;
    }

    private void Number(long number, byte digits)
    {
        Utf8Formatter.TryFormat(number, _block.AsSpan(_at), out var written, new System.Buffers.StandardFormat('D', digits));
        _at += written;
    }

    private static (byte[] Kind, int Share, int Scale, string Attributes) Kind(string kind, int share, int scale, string attribute) =>
        (Encoding.ASCII.GetBytes(kind), share, scale, attribute);

    private static byte[][] Texts(params string[] texts) => [.. texts.Select(Encoding.ASCII.GetBytes)];
}
