namespace HealthScore.Cards.Charts;

/// <summary>Red, green and blue, 0–255 each.</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>This colour over another.</summary>
    /// <param name="cover">How much of the other it hides, in sixteenths: few steps keep a picture small.</param>
    public Colour Over(Colour below, int cover) =>
        new(Mix(Red, below.Red, cover), Mix(Green, below.Green, cover), Mix(Blue, below.Blue, cover));

    private static byte Mix(byte above, byte below, int cover) => (byte)(((above * cover) + (below * (16 - cover)) + 8) / 16);
}
