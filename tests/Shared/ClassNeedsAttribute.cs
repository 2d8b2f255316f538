namespace HealthScore.Testing;

/// <summary>A class of tests, inherited ones among them, that are skipped, with the reason, where a part it needs is missing.</summary>
/// <param name="parts">As for <see cref="FactNeedsAttribute"/>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class ClassNeedsAttribute(params string[] parts) : Attribute
{
    public IReadOnlyList<string> Parts { get; } = parts;
}
