using HealthScore.Scoring.Measures;

namespace HealthScore.Scoring.Scores;

/// <summary>One measure's reading in a packed score. Most are wholly fresh, so a freshness of 0 or 1 takes no room.</summary>
internal static class PackedReading
{
    private const byte IsPresent = 1;
    private const byte IsFresh = 2;
    private const byte IsStale = 4;

    public static void Write(BinaryWriter writer, in MetricState state)
    {
        var freshness = state.Freshness == 1 ? IsFresh : state.Freshness == 0 ? IsStale : 0;
        writer.Write((byte)((state.IsPresent ? IsPresent : 0) | freshness));
        if (freshness == 0) writer.Write(state.Freshness);
        if (state.IsPresent) writer.Write(state.Value);
    }

    public static Reading Read(BinaryReader reader)
    {
        var bits = reader.ReadByte();
        var freshness = (bits & IsFresh) != 0 ? 1 : (bits & IsStale) != 0 ? 0 : reader.ReadDouble();
        return (bits & IsPresent) != 0 ? Reading.Of(reader.ReadDouble(), freshness) : Reading.Missing(freshness);
    }
}
