namespace HealthScore.Bot.Understanding.Finding;

/// <summary>What a spelling of an account's name is.</summary>
internal enum FormKind : byte
{
    /// <summary>The name or an alias as written.</summary>
    Whole,

    /// <summary>A name without its legal form or article: the account, unless another begins with the same words.</summary>
    Short,

    /// <summary>An id or a domain: right only to the letter.</summary>
    Code,
}
