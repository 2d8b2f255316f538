namespace HealthScore.Bot.Understanding.Text;

/// <summary>How a word was written, where that carries meaning.</summary>
[Flags]
internal enum TokenTraits
{
    None = 0,

    /// <summary>Begins with a capital.</summary>
    Capital = 1,

    /// <summary>Two letters or more, all capitals.</summary>
    AllCapitals = 2,

    /// <summary>Was followed by <c>'s</c> (taken off) or by the apostrophe of a plural.</summary>
    Possessive = 4,

    /// <summary>Stands in quotation marks, alone or with its neighbours.</summary>
    Quoted = 8,

    /// <summary>Has a currency sign before or after it.</summary>
    Money = 16,
}
