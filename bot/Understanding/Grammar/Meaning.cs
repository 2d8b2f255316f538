namespace HealthScore.Bot.Understanding.Grammar;

/// <summary>What a phrase stands for: a concept, or a value of a field.</summary>
internal sealed class Meaning
{
    private readonly string _text;

    private Meaning(string name, string? value, int fullId)
    {
        (Name, Value, NameId, FullId) = (name, value, MeaningIds.Of(name), fullId);
        _text = value is null ? name : $"{name}:{value}";
    }

    public string Name { get; }

    public string? Value { get; }

    /// <summary>The name in a <see cref="MeaningSet"/>.</summary>
    public int NameId { get; }

    /// <summary>The name with its value in a <see cref="MeaningSet"/>; -1 when no grammar has it.</summary>
    public int FullId { get; }

    /// <summary>A concept, or a value, that a grammar has.</summary>
    public static Meaning Of(string name, string? value = null) => new(name, value, MeaningIds.Of(value is null ? name : $"{name}:{value}"));

    /// <summary>A value that only accounts or people have.</summary>
    public static Meaning Found(string name, string value) => new(name, value, -1);

    /// <summary>The same value as the accounts spell it.</summary>
    public Meaning Spelt(string value) => value == Value ? this : new Meaning(Name, value, FullId);

    public override string ToString() => _text;
}
