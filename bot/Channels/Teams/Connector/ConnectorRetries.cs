using System.Net;
using Polly;
using Polly.Retry;

namespace HealthScore.Bot.Channels.Teams.Connector;

/// <summary>When a call to the connector is made again: 412, 429, 502, 504, and when no connection was made.</summary>
internal static class ConnectorRetries
{
    public const int Attempts = 4;

    /// <summary>A longer wait is left to whoever keeps the message.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(500);

    public static ResiliencePipeline<ConnectorReply> Create(TimeProvider clock) =>
        new ResiliencePipelineBuilder<ConnectorReply> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<ConnectorReply>
            {
                MaxRetryAttempts = Attempts - 1,
                Delay = FirstWait,
                MaxDelay = LongestWait,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = outcome => ValueTask.FromResult(outcome.Outcome.Result is { } reply && IsWorthAnother(reply)),
                DelayGenerator = outcome => ValueTask.FromResult(outcome.Outcome.Result?.RetryAfter),
            })
            .Build();

    private static bool IsWorthAnother(ConnectorReply reply) =>
        !(reply.RetryAfter > LongestWait) && (ReferenceEquals(reply, ConnectorReply.Unreachable) || reply.Status is
            HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout);
}
