namespace HealthScore.Bot.Understanding.Grammar;

/// <summary>Whether an intent is about an account.</summary>
internal enum AccountNeed
{
    /// <summary>Never.</summary>
    None,

    /// <summary>It may name one.</summary>
    Optional,

    /// <summary>It is about one, which may have been named a turn before.</summary>
    Expected,

    /// <summary>Not without one.</summary>
    Required,
}
