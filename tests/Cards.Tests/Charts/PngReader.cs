using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace HealthScore.Cards.Tests.Charts;

/// <summary>Reads a PNG with a palette and without filters back into colours; knows nothing of how it was written.</summary>
internal sealed class PngReader
{
    private readonly byte[] _rows;
    private readonly byte[] _palette;

    public PngReader(byte[] png)
    {
        Assert.Equal([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], png[..8]);
        var chunks = new Dictionary<string, byte[]>();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            chunks.Add(Encoding.ASCII.GetString(png, at + 4, 4), png[(at + 8)..(at + 8 + length)]);
            at += 12 + length;
        }

        Width = BinaryPrimitives.ReadInt32BigEndian(chunks["IHDR"]);
        Height = BinaryPrimitives.ReadInt32BigEndian(chunks["IHDR"].AsSpan(4));
        Assert.Equal([8, 3, 0, 0, 0], chunks["IHDR"][8..]);
        _palette = chunks["PLTE"];
        using var rows = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream(chunks["IDAT"]), CompressionMode.Decompress)) zlib.CopyTo(rows);
        _rows = rows.ToArray();
        Assert.Equal((Width + 1) * Height, _rows.Length);
        Assert.Equal(8 + 12 + 13 + 12 + _palette.Length + 12 + chunks["IDAT"].Length + 12, png.Length);
    }

    public int Width { get; }

    public int Height { get; }

    public (byte Red, byte Green, byte Blue) this[int x, int y]
    {
        get
        {
            Assert.Equal(0, _rows[y * (Width + 1)]);
            var at = 3 * _rows[(y * (Width + 1)) + 1 + x];
            return (_palette[at], _palette[at + 1], _palette[at + 2]);
        }
    }
}
