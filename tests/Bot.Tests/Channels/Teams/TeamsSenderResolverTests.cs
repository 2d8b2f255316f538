using System.Net;
using HealthScore.Bot.Channels.Teams;
using HealthScore.Bot.Channels.Teams.Connector;
using HealthScore.Bot.Turns;
using HealthScore.Scoring.Accounts;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Tests.Channels.Teams;

public sealed class TeamsSenderResolverTests
{
    private const string Tenant = "22222222-2222-2222-2222-222222222222";

    private readonly FakeConnector _connector = new();
    private readonly ManualClock _clock = new();

    [Theory]
    [InlineData("Ana@Example.com", "other@example.com", Tenant, "ana@example.com")]
    [InlineData(null, "ana@example.com", Tenant, "ana@example.com")]
    [InlineData("", "ana@example.com", null, "ana@example.com")]
    [InlineData("ana@example.com", null, "99999999-2222-2222-2222-222222222222", null)]
    [InlineData("guest_home.example#EXT#@contoso.example", "ana@example.com", Tenant, null)]
    [InlineData("ana", null, Tenant, null)]
    [InlineData(null, null, Tenant, null)]
    public async Task Resolve_WhenTheConnectorKnowsTheMember_TakesTheSignInName(string? name, string? email, string? tenant, string? expected)
    {
        Know(new ConnectorMember { Id = SampleActivity.User, UserPrincipalName = name, Email = email, TenantId = tenant });

        var sender = await Resolver().ResolveAsync(Turn(), default);

        Assert.Equal(expected is null ? null : new UserId(expected), sender);
    }

    [Fact]
    public async Task Resolve_WhenTheMemberIsSomebodyElse_NamesNobody()
    {
        Know(new ConnectorMember { Id = "29:mallory", UserPrincipalName = "ana@example.com" });

        Assert.Null(await Resolver().ResolveAsync(Turn(), default));
    }

    [Fact]
    public async Task Resolve_WhenAskedAgain_RemembersForAnHour()
    {
        Know(new ConnectorMember { UserPrincipalName = "ana@example.com" });
        var resolver = Resolver();

        for (var i = 0; i < 5; i++) Assert.Equal(new UserId("ana@example.com"), await resolver.ResolveAsync(Turn(), default));
        Assert.Equal(1, _connector.MemberCalls);

        _clock.Advance(TeamsSenderResolver.KnownFor);
        await resolver.ResolveAsync(Turn(), default);
        Assert.Equal(2, _connector.MemberCalls);
    }

    [Fact]
    public async Task Resolve_WhenNobodyIsKnown_AsksAgainSooner()
    {
        var resolver = Resolver();
        await resolver.ResolveAsync(Turn(), default);
        await resolver.ResolveAsync(Turn(), default);
        Assert.Equal(1, _connector.MemberCalls);

        _clock.Advance(TeamsSenderResolver.UnknownFor);
        Know(new ConnectorMember { UserPrincipalName = "ana@example.com" });
        Assert.Equal(new UserId("ana@example.com"), await resolver.ResolveAsync(Turn(), default));
    }

    [Fact]
    public async Task Resolve_WhenTheConnectorFails_RemembersNothing()
    {
        var resolver = Resolver();
        _connector.Member = new MemberReply(new ConnectorReply(HttpStatusCode.BadGateway), null);
        Assert.Null(await resolver.ResolveAsync(Turn(), default));

        Know(new ConnectorMember { UserPrincipalName = "ana@example.com" });
        Assert.NotNull(await resolver.ResolveAsync(Turn(), default));
    }

    [Fact]
    public async Task Resolve_WhenTwoPeopleShareAConversation_TellsThemApart()
    {
        var resolver = Resolver();
        Know(new ConnectorMember { Id = SampleActivity.User, UserPrincipalName = "ana@example.com" });
        Assert.Equal(new UserId("ana@example.com"), await resolver.ResolveAsync(Turn(), default));

        Know(new ConnectorMember { Id = "29:ben", UserPrincipalName = "ben@example.com" });
        Assert.Equal(new UserId("ben@example.com"), await resolver.ResolveAsync(Turn("29:ben"), default));
    }

    private void Know(ConnectorMember member) => _connector.Member = new MemberReply(new ConnectorReply(HttpStatusCode.OK), member);

    private TeamsSenderResolver Resolver() =>
        new(_connector, Options.Create(new TeamsOptions { TenantId = Tenant }), _clock);

    private static InboundTurn Turn(string user = SampleActivity.User) => new()
    {
        Id = "1",
        SenderKey = user,
        Conversation = new ConversationReference
        {
            Channel = TeamsChannel.Name, ConversationId = "c", Scope = ConversationScope.Personal, UserId = user,
            ServiceUrl = new Uri("https://smba.example/emea/"), TenantId = Tenant,
        },
    };
}
