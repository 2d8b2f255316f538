using System.Runtime.InteropServices;

namespace HealthScore.Scoring.Scores;

/// <summary>The first two bytes of a packed score: its format, and which parts are there.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PackedFlags(bool HasCard, bool HasScore, bool HasRaw, bool HasNewest, Band Band)
{
    // Raised when the bytes come to mean something else.
    private const byte Format = 1;

    private const int BandShift = 4;

    public void Write(BinaryWriter writer)
    {
        writer.Write(Format);
        writer.Write((byte)((HasCard ? 1 : 0) | (HasScore ? 2 : 0) | (HasRaw ? 4 : 0) | (HasNewest ? 8 : 0) | ((int)Band << BandShift)));
    }

    /// <exception cref="FormatException">The format is not known.</exception>
    public static PackedFlags Read(BinaryReader reader)
    {
        var format = reader.ReadByte();
        if (format != Format) throw new FormatException($"A kept score has the unknown format {format}.");
        var bits = reader.ReadByte();
        var band = (Band)(bits >> BandShift);
        if (!Enum.IsDefined(band)) throw new FormatException($"A kept score has the unknown band {band}.");
        return new PackedFlags((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0, band);
    }
}
