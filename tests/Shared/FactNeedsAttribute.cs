namespace HealthScore.Testing;

/// <summary>A fact that is skipped, with the reason, where a part it needs is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactNeedsAttribute : FactAttribute
{
    /// <param name="parts">
    /// Any of <c>chromium</c>, <c>node</c>, <c>redis</c>, <c>postgres</c>, <c>bash and curl</c>, <c>unix signals</c>, or a path under
    /// the shared folder.
    /// </param>
    public FactNeedsAttribute(params string[] parts) => Skip = Missing.Reason(parts);
}
