using HealthScore.Bot.Answers;
using HealthScore.Bot.Delivery;
using HealthScore.Bot.Demo;
using HealthScore.Bot.Hosting;
using HealthScore.Bot.People;
using HealthScore.Bot.Turns;
using HealthScore.Bot.Understanding;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Caching;
using HealthScore.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HealthScore.Bot.Tests.Turns;

/// <summary>The demo portfolio behind a channel of several readers.</summary>
internal sealed class ChannelBench : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _services;
    private int _turn;

    private ChannelBench(string rule)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Store:Path"] = _folder.File("turns.db"), ["Visibility:Rule"] = rule }).Build();
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<TimeProvider>(new ManualTime(new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero)));
        services.AddPortfolio(configuration).AddPeople(configuration).AddUnderstanding().AddAnswers().AddDelivery().AddTurns(configuration);
        services.AddSingleton<IChannelSender>(Sent).AddSingleton<IPrivateChats>(Chats);
        _services = services.BuildServiceProvider();
    }

    public SentMessages Sent { get; } = new();

    public SecretChats Chats { get; } = new();

    public static async Task<ChannelBench> StartAsync(string rule)
    {
        var bench = new ChannelBench(rule);
        await bench._services.GetRequiredService<PortfolioStart>().RunAsync(CancellationToken.None);
        return bench;
    }

    public async Task<IReadOnlyList<Account>> AccountsAsync() =>
        [.. (await _services.GetRequiredService<BookFollower>().ReadAsync(CancellationToken.None)).Entries.Select(entry => entry.Account)];

    /// <summary>What was sent for it, in order.</summary>
    public async Task<IReadOnlyList<OutboundMessage>> SayAsync(
        string text, string? asker = DemoPeople.Ben, ConversationScope scope = ConversationScope.Channel, string conversation = "room", ButtonPress? press = null)
    {
        var before = Sent.All.Count;
        await _services.GetRequiredService<TurnRunner>().RunAsync(new InboundTurn
        {
            Id = $"{++_turn}",
            Conversation = new ConversationReference
            {
                Channel = SentMessages.ChannelName, ConversationId = conversation, Scope = scope, UserId = asker ?? "stranger", ReplyToId = "m1",
            },
            Sender = asker is null ? null : new UserId(asker),
            SenderKey = asker ?? "stranger",
            Text = text,
            Press = press,
        });
        return [.. Sent.All.Skip(before).Where(message => !message.IsTyping)];
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }
}
