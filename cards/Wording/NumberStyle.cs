namespace HealthScore.Cards.Wording;

/// <summary>How a placeholder writes a number; named after the colon, as in <c>{value:percent}</c>.</summary>
internal enum NumberStyle
{
    /// <summary>Rounded to a whole number; also without a style.</summary>
    Whole,

    /// <summary>Always one decimal.</summary>
    Tenth,

    /// <summary>One decimal, left out when it is 0.</summary>
    Short,

    /// <summary>Whole, with its sign; 0 is ±0.</summary>
    Signed,

    /// <summary>Whole, without its sign.</summary>
    Size,

    /// <summary>0.31 as 31 %.</summary>
    Percent,

    /// <summary>−0.31 as 31 %, where the words say the direction.</summary>
    PercentSize,

    /// <summary>Days to midnight of a date, begun days counted: 51.1 as 52, as the calendar counts.</summary>
    DaysUntil,

    /// <summary>The same without its sign.</summary>
    DaysUntilSize,

    /// <summary>0.253 as 25.3: how many in a hundred.</summary>
    Hundred,
}
