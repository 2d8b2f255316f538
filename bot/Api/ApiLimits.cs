namespace HealthScore.Bot.Api;

/// <summary>What one row may hold. Lengths are characters unless said.</summary>
internal static class ApiLimits
{
    /// <summary>Levels of JSON: a wrapper, its array, a row, its attributes, and some to spare.</summary>
    public const int JsonDepth = 8;

    /// <summary>Bytes of one row.</summary>
    public const int Row = 256 * 1024;

    /// <summary>An id of an account or a signal, a kind.</summary>
    public const int Identifier = 200;

    /// <summary>The name of an attribute.</summary>
    public const int FieldName = 100;

    /// <summary>The value of an attribute, a name.</summary>
    public const int Text = 2_000;

    /// <summary>Attributes of one signal.</summary>
    public const int SignalAttributes = 32;

    /// <summary>Fields of one account, custom attributes among them.</summary>
    public const int AccountFields = 200;

    public const int Aliases = 50;

    /// <summary>Rows whose faults an answer lists; of more it says how many.</summary>
    public const int ErrorsShown = 1_000;

    /// <summary>Names of unknown fields that an answer lists.</summary>
    public const int IgnoredShown = 16;
}
