namespace HealthScore.Bot.Understanding.Grammar;

/// <summary>What a phrase stands for: a concept, or a value of a field.</summary>
internal sealed record Meaning(string Name, string? Value)
{
    public override string ToString() => Value is null ? Name : $"{Name}:{Value}";
}
