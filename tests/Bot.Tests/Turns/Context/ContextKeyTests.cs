using HealthScore.Bot.Turns;
using HealthScore.Bot.Turns.Context;

namespace HealthScore.Bot.Tests.Turns.Context;

public sealed class ContextKeyTests
{
    private static readonly ConversationReference Thread =
        new() { Channel = "teams", ConversationId = "19:abc@thread.tacv2;messageid=1", Scope = ConversationScope.Channel };

    [Fact]
    public void Of_AnotherThreadChannelPersonOrClaim_IsAnother()
    {
        ContextKey[] keys =
        [
            ContextKey.Of(Thread, "29:ana", isKnown: true),
            ContextKey.Of(Thread, "29:ben", isKnown: true),
            ContextKey.Of(Thread, "29:ana", isKnown: false),
            ContextKey.Of(Thread with { ConversationId = "19:abc@thread.tacv2;messageid=2" }, "29:ana", isKnown: true),
            ContextKey.Of(Thread with { ConversationId = "19:abc@thread.tacv2" }, "29:ana", isKnown: true),
            ContextKey.Of(Thread with { Channel = "slack" }, "29:ana", isKnown: true),
            ContextKey.Of(Thread with { ConversationId = "a" }, "b29:ana", isKnown: true),
            ContextKey.Of(Thread with { ConversationId = "ab" }, "29:ana", isKnown: true),
        ];

        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.Equal(keys[0], ContextKey.Of(Thread with { ReplyToId = "7" }, "29:ana", isKnown: true));
    }

    [Fact]
    public void Of_IdsOfAnyLength_IsShortAndNamesNobody()
    {
        var key = ContextKey.Of(Thread with { ConversationId = new string('x', 100_000) }, "ana@example.com", isKnown: true);

        Assert.Equal(64, key.Id.Length);
        Assert.DoesNotContain("ana", key.Id, StringComparison.OrdinalIgnoreCase);
    }
}
