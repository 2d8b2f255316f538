using System.Text.Json.Nodes;
using HealthScore.Bot.Channels.Teams.Connector;

namespace HealthScore.Bot.Tests.Channels.Teams;

/// <summary>Keeps what is sent and answers what a test says.</summary>
internal sealed class FakeConnector : IBotConnector
{
    public List<(ConnectorTarget Target, JsonNode Activity)> Posts { get; } = [];

    public ConnectorReply Reply { get; set; } = new(System.Net.HttpStatusCode.Created, Id: "m1");

    public MemberReply Member { get; set; } = new(new ConnectorReply(System.Net.HttpStatusCode.NotFound), null);

    /// <summary>Bytes of the activity posted last.</summary>
    public int LastLength { get; private set; }

    public int MemberCalls { get; private set; }

    public List<JsonNode> Created { get; } = [];

    public ConnectorReply Creation { get; set; } = new(System.Net.HttpStatusCode.Created, Id: "a:alone");

    public Task<ConnectorReply> CreateAsync(Uri serviceUrl, ReadOnlyMemory<byte> conversation, CancellationToken cancellationToken)
    {
        Created.Add(JsonNode.Parse(conversation.Span)!);
        return Task.FromResult(Creation);
    }

    public Task<ConnectorReply> PostAsync(ConnectorTarget target, ReadOnlyMemory<byte> activity, CancellationToken cancellationToken)
    {
        LastLength = activity.Length;
        Posts.Add((target, JsonNode.Parse(activity.Span)!));
        return Task.FromResult(Reply);
    }

    public Task<ConnectorReply> UpdateAsync(
        ConnectorTarget target, string activityId, ReadOnlyMemory<byte> activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("No test updates through this fake.");

    public Task<MemberReply> FindMemberAsync(ConnectorTarget target, string userId, CancellationToken cancellationToken)
    {
        MemberCalls++;
        return Task.FromResult(Member);
    }
}
