using System.Text;
using HealthScore.Scoring.Measures;

namespace HealthScore.Scoring.Scores;

/// <summary>
/// A score as it is kept: what was shown, and what every measure read, in some hundred bytes. The calculator unpacks it to the
/// whole explanation, because the rest follows from the scorecard. Immutable.
/// </summary>
public sealed class PackedScore
{
    private readonly byte[] _bytes;
    private readonly int _readingsAt;

    private PackedScore(byte[] bytes)
    {
        _bytes = bytes;
        using var reader = Reader(bytes, 0);
        var flags = PackedFlags.Read(reader);
        AsOf = new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero);
        var score = reader.ReadByte();
        var coverage = reader.ReadDouble();
        double? raw = flags.HasRaw ? reader.ReadDouble() : null;
        Summary = new ScoreSummary(flags.HasScore ? score : null, flags.Band, raw, coverage);
        if (flags.HasNewest) NewestSignalAt = new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero);
        if (!flags.HasCard) return;
        // A million scores name a handful of scorecards.
        Scorecard = string.Intern(reader.ReadString());
        ScorecardVersion = reader.ReadInt32();
        Fingerprint = reader.ReadUInt64();
        var rules = new PackedRule[reader.Read7BitEncodedInt()];
        for (var i = 0; i < rules.Length; i++) rules[i] = new PackedRule(string.Intern(reader.ReadString()), reader.ReadDouble());
        Rules = rules;
        _readingsAt = (int)reader.BaseStream.Position;
    }

    /// <summary>UTC.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>What was shown.</summary>
    public ScoreSummary Summary { get; }

    /// <summary>Id of the scorecard that applied; null when none matched.</summary>
    public string? Scorecard { get; }

    public int? ScorecardVersion { get; }

    /// <summary>In file order.</summary>
    public IReadOnlyList<PackedRule> Rules { get; } = [];

    /// <summary>When the newest signal was that could count; null when there is none.</summary>
    public DateTimeOffset? NewestSignalAt { get; }

    /// <summary>The whole score, for a store. <see cref="Read"/> takes it back.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>What the scorecard said; two of the same id and version may differ.</summary>
    internal ulong Fingerprint { get; }

    /// <summary>A score from a store.</summary>
    /// <param name="bytes">Its <see cref="Bytes"/>; belongs to the score from here on.</param>
    /// <exception cref="FormatException">The bytes are no score.</exception>
    public static PackedScore Read(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        try
        {
            return new PackedScore(bytes);
        }
        catch (Exception failure) when (failure is EndOfStreamException or ArgumentException or OverflowException)
        {
            throw new FormatException("A kept score is cut off or damaged.", failure);
        }
    }

    internal static PackedScore WithoutCard(DateTimeOffset asOf) => Pack(writer =>
    {
        new PackedFlags(false, false, false, false, Band.Unknown).Write(writer);
        writer.Write(asOf.UtcTicks);
        writer.Write((byte)0);
        writer.Write(0.0);
    });

    internal static PackedScore Of(
        CompiledScorecard card, DateTimeOffset asOf, ScoreSummary summary, ReadOnlySpan<MetricState> states,
        IReadOnlyList<FiredRule> rules, DateTimeOffset? newestSignalAt)
    {
        using var stream = new MemoryStream(64 + (states.Length * 17));
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        new PackedFlags(true, summary.Score is not null, summary.Raw is not null, newestSignalAt is not null, summary.Band)
            .Write(writer);
        writer.Write(asOf.UtcTicks);
        writer.Write((byte)(summary.Score ?? 0));
        writer.Write(summary.Coverage);
        if (summary.Raw is { } raw) writer.Write(raw);
        if (newestSignalAt is { } newest) writer.Write(newest.UtcTicks);
        writer.Write(card.Card.Id);
        writer.Write(card.Card.Version);
        writer.Write(card.Fingerprint);
        writer.Write7BitEncodedInt(rules.Count);
        foreach (var rule in rules)
        {
            writer.Write(rule.Id);
            writer.Write(rule.Value);
        }

        writer.Write7BitEncodedInt(states.Length);
        foreach (ref readonly var state in states) PackedReading.Write(writer, state);
        return new PackedScore(stream.ToArray());
    }

    /// <summary>What every metric's measure read, in scorecard order.</summary>
    internal Reading[] Readings()
    {
        using var reader = Reader(_bytes, _readingsAt);
        var readings = new Reading[reader.Read7BitEncodedInt()];
        for (var i = 0; i < readings.Length; i++) readings[i] = PackedReading.Read(reader);
        return readings;
    }

    private static PackedScore Pack(Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        write(writer);
        return new PackedScore(stream.ToArray());
    }

    private static BinaryReader Reader(byte[] bytes, int from) =>
        new(new MemoryStream(bytes, from, bytes.Length - from, writable: false), Encoding.UTF8);
}
