using System.Buffers.Binary;

namespace HealthScore.Cards.Charts;

/// <summary>A canvas as PNG with a palette: <see href="https://www.w3.org/TR/png-3/"/>.</summary>
internal static class PngWriter
{
    private const int MostColours = 256;
    private const byte BitsPerPixel = 8;
    private const byte Indexed = 3;

    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

    public static byte[] Write(Canvas canvas)
    {
        var palette = new List<Colour>();
        var rows = Rows(canvas, palette);
        using var file = new MemoryStream();
        file.Write(Signature);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, canvas.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], canvas.Height);
        (header[8], header[9]) = (BitsPerPixel, Indexed);
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "PLTE"u8, [.. palette.SelectMany(colour => new[] { colour.Red, colour.Green, colour.Blue })]);
        Chunk(file, "IDAT"u8, FlatPacker.Pack(rows, canvas.Width + 1));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    // Each row begins with its filter: none, as flat colours pack best without.
    private static byte[] Rows(Canvas canvas, List<Colour> palette)
    {
        var known = new Dictionary<Colour, byte>();
        var rows = new byte[(canvas.Width + 1) * canvas.Height];
        for (var y = 0; y < canvas.Height; y++)
            for (var x = 0; x < canvas.Width; x++)
                rows[(y * (canvas.Width + 1)) + 1 + x] = Index(canvas[x, y]);
        return rows;

        byte Index(Colour colour)
        {
            if (known.TryGetValue(colour, out var index)) return index;
            if (palette.Count == MostColours) throw new InvalidOperationException($"A picture has at most {MostColours} colours.");
            palette.Add(colour);
            return known[colour] = (byte)(palette.Count - 1);
        }
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> bytes)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, bytes.Length);
        file.Write(number);
        file.Write(type);
        file.Write(bytes);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc.Of(type, bytes));
        file.Write(number);
    }
}
