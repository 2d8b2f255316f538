using System.IO.Compression;
using HealthScore.Cards.Charts;

namespace HealthScore.Cards.Tests.Charts;

public sealed class FlatPackerTests
{
    [Fact]
    public void Pack_OfAnyBytes_IsUnpackedToTheSame()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var bytes = new byte[random.Next(random.Next(10) == 0 ? 20_000 : 300)];
            var (colours, run) = (random.Next(1, 257), random.Next(1, 600));
            for (var i = 0; i < bytes.Length; i++) bytes[i] = i % run == 0 ? (byte)random.Next(colours) : bytes[i - 1];

            Assert.Equal(bytes, Unpacked(FlatPacker.Pack(bytes, stride: random.Next(2, 1_500))));
        }
    }

    private static byte[] Unpacked(byte[] packed)
    {
        using var bytes = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress)) zlib.CopyTo(bytes);
        return bytes.ToArray();
    }
}
