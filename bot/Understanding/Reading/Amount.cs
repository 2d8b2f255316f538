namespace HealthScore.Bot.Understanding.Reading;

/// <summary>A number in a sentence.</summary>
/// <param name="Start">Its first word.</param>
/// <param name="End">Just after its last word, unit included.</param>
internal sealed record Amount(int Start, int End, decimal Value)
{
    /// <summary>The days of its unit of time; null when it counts something else.</summary>
    public int? Unit { get; init; }

    /// <summary>What a "k" or "million" made of it; 1 when there was none.</summary>
    public decimal Factor { get; init; } = 1;

    public bool Multiplied => Factor != 1;

    /// <summary>How many digits were typed; 0 for a number in words.</summary>
    public int Digits { get; init; }

    /// <summary>The time it is long, in days; null when it has no unit or is beyond reason.</summary>
    public int? Days => Unit is { } unit && Value * unit is >= 1 and <= 36_500 ? (int)(Value * unit) : null;
}
