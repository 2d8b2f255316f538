namespace HealthScore.Bot.Api;

/// <summary>Settings under <c>Api</c>.</summary>
internal sealed class ApiOptions
{
    public const string Section = "Api";

    /// <summary>Requests that one key may send in the long run, 1–1,000,000 per second.</summary>
    public int RequestsPerSecond { get; set; } = 5_000;

    /// <summary>Requests that one key may send at once after a rest, 1–1,000,000.</summary>
    public int Burst { get; set; } = 10_000;

    /// <summary>Rows in one request, 1–100,000.</summary>
    public int MaxRows { get; set; } = 10_000;

    /// <summary>The size of one body, 1–256 MiB.</summary>
    public int MaxBodyMegabytes { get; set; } = 16;

    /// <summary>Requests that may wait to be written, 1–100,000. Beyond it callers are told to come back later.</summary>
    public int MaxWaiting { get; set; } = 2_000;

    /// <summary>Rows that may wait to be written, 1,000–10,000,000; one request is let through whatever it holds.</summary>
    public int MaxWaitingRows { get; set; } = 200_000;

    /// <summary>How long a busy writer waits for more requests to write at once, 0–100 ms. An idle one does not wait.</summary>
    public int GatherMilliseconds { get; set; } = 4;

    public long MaxBody => MaxBodyMegabytes * 1024L * 1024L;
}
