namespace HealthScore.Cards.Charts;

/// <summary>A small raster picture. Whole numbers decide every pixel's cover, so that all machines draw the same.</summary>
internal sealed class Canvas(int width, int height)
{
    private readonly Colour[] _pixels = new Colour[width * height];

    public int Width { get; } = width;

    public int Height { get; } = height;

    public Colour this[int x, int y] => _pixels[(y * Width) + x];

    /// <summary>From the first column and row up to, not including, the last.</summary>
    public void Fill(int left, int top, int right, int bottom, Colour colour)
    {
        for (var y = Math.Max(top, 0); y < Math.Min(bottom, Height); y++)
            Array.Fill(_pixels, colour, (y * Width) + left, Math.Max(right - left, 0));
    }

    /// <summary>A thick line with soft edges and round ends; where both ends are one point, a disc.</summary>
    /// <param name="radius">Half its thickness, in pixels.</param>
    public void Line((double X, double Y) from, (double X, double Y) to, double radius, Colour colour)
    {
        var reach = (int)Math.Ceiling(radius) + 1;
        var (left, right) = ((int)Math.Min(from.X, to.X) - reach, (int)Math.Max(from.X, to.X) + reach);
        var (top, bottom) = ((int)Math.Min(from.Y, to.Y) - reach, (int)Math.Max(from.Y, to.Y) + reach);
        for (var y = Math.Max(top, 0); y <= Math.Min(bottom, Height - 1); y++)
            for (var x = Math.Max(left, 0); x <= Math.Min(right, Width - 1); x++)
                Cover(x, y, radius + 0.5 - Distance((x + 0.5, y + 0.5), from, to), colour);
    }

    /// <summary>Digits in <see cref="DigitFont"/>, each dot as a square.</summary>
    public void Text(string digits, int left, int top, int dot, Colour colour)
    {
        foreach (var digit in digits)
        {
            for (var row = 0; row < DigitFont.Rows; row++)
                for (var column = 0; column < DigitFont.Columns; column++)
                    if (DigitFont.IsSet(digit, row, column))
                        Fill(left + (column * dot), top + (row * dot), left + ((column + 1) * dot), top + ((row + 1) * dot), colour);
            left += (DigitFont.Columns + 1) * dot;
        }
    }

    private void Cover(int x, int y, double share, Colour colour)
    {
        if (share <= 0) return;
        ref var pixel = ref _pixels[(y * Width) + x];
        pixel = colour.Over(pixel, (int)Math.Round(Math.Min(share, 1) * 16));
    }

    private static double Distance((double X, double Y) point, (double X, double Y) from, (double X, double Y) to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = (dx * dx) + (dy * dy);
        var along = length == 0 ? 0 : Math.Clamp((((point.X - from.X) * dx) + ((point.Y - from.Y) * dy)) / length, 0, 1);
        var (x, y) = (from.X + (along * dx) - point.X, from.Y + (along * dy) - point.Y);
        return Math.Sqrt((x * x) + (y * y));
    }
}
