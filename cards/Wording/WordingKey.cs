namespace HealthScore.Cards.Wording;

/// <summary>A sentence of the product: its key in the language files, and the placeholders it may use, in argument order.</summary>
internal sealed class WordingKey(string name, params string[] placeholders)
{
    public string Name { get; } = name;

    public IReadOnlyList<string> Placeholders { get; } = placeholders;

    public override string ToString() => Name;
}
