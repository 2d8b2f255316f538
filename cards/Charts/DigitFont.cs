namespace HealthScore.Cards.Charts;

/// <summary>The digits as dots, three wide and five high.</summary>
internal static class DigitFont
{
    public const int Columns = 3;
    public const int Rows = 5;

    // Row by row from the top, the left dot is the highest bit.
    private static readonly int[] Digits =
    [
        0b111_101_101_101_111, 0b010_110_010_010_111, 0b111_001_111_100_111, 0b111_001_111_001_111, 0b101_101_111_001_001,
        0b111_100_111_001_111, 0b111_100_111_101_111, 0b111_001_010_010_010, 0b111_101_111_101_111, 0b111_101_111_001_111,
    ];

    public static bool IsSet(char digit, int row, int column) =>
        char.IsAsciiDigit(digit) && ((Digits[digit - '0'] >> ((Columns * Rows) - 1 - (row * Columns) - column)) & 1) == 1;
}
