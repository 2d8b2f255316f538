namespace HealthScore.Bot.Understanding.Finding;

/// <summary>How words fit a name, best first.</summary>
internal enum Fit
{
    /// <summary>Letter by letter the name, an alias, the id or the domain.</summary>
    Exact,

    /// <summary>The name without its legal form, or its first words.</summary>
    Leading,

    /// <summary>The first letters of its words.</summary>
    Initials,

    /// <summary>The name with one or two slips of the hand.</summary>
    Typo,

    /// <summary>Its first words, with a slip.</summary>
    LeadingTypo,

    /// <summary>The beginning of its first word: near, but it may be another name.</summary>
    Part,
}
