namespace HealthScore.Testing;

internal static class Missing
{
    /// <summary>Why a test cannot run here; null when it can, or when everything must run.</summary>
    public static string? Reason(IEnumerable<string> parts) =>
        Needs.Everything ? null : parts.Select(Of).FirstOrDefault(reason => reason is not null);

    private static string? Of(string part) => part switch
    {
        "bash and curl" => Needs.Curl(),
        "chromium" => Needs.Chromium(),
        "node" => Needs.Node(),
        "unix signals" => Needs.UnixSignals(),
        "redis" => Needs.Redis(),
        "postgres" => Needs.Postgres(),
        _ => Needs.Shared(part),
    };
}
