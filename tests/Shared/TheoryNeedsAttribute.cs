namespace HealthScore.Testing;

/// <summary>A theory that is skipped, with the reason, where a part it needs is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TheoryNeedsAttribute : TheoryAttribute
{
    /// <param name="parts">Any of <c>chromium</c>, <c>node</c>, <c>redis</c>, <c>postgres</c>, or a path under the shared folder.</param>
    public TheoryNeedsAttribute(params string[] parts) => Skip = Missing.Reason(parts);
}
