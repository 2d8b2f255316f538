namespace HealthScore.Cards.Fitting;

/// <summary>How much of a card is kept where a channel has no room for all of it.</summary>
/// <param name="Rows">Rows per list or table.</param>
/// <param name="Text">Characters per text.</param>
/// <param name="Blocks">Blocks per card, counted from the top.</param>
/// <param name="Buttons">Buttons per card.</param>
internal readonly record struct DetailLevel(int Rows, int Text, int Blocks, int Buttons)
{
    /// <summary>From much to little; the last fits every channel, whatever the card holds.</summary>
    public static IReadOnlyList<DetailLevel> Falling { get; } =
    [
        new(20, 1000, 40, 12),
        new(10, 500, 30, 8),
        new(8, 200, 20, 6),
        new(5, 120, 12, 6),
        new(3, 80, 6, 4),
        new(1, 60, 2, 0),
    ];
}
