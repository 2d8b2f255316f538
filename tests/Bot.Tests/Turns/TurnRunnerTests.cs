using HealthScore.Bot.Answers;
using HealthScore.Bot.Delivery;
using HealthScore.Bot.Hosting;
using HealthScore.Bot.People;
using HealthScore.Bot.Turns;
using HealthScore.Bot.Understanding;
using HealthScore.Cards.PlainText;
using HealthScore.Scoring.Storage;
using HealthScore.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HealthScore.Bot.Tests.Turns;

public sealed class TurnRunnerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualTime _time = new();
    private readonly HeldStore _store = new();
    private readonly SentMessages _sent = new();
    private readonly ServiceProvider _services;

    public TurnRunnerTests()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Store:Path"] = _folder.File("turns.db") }).Build();
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<TimeProvider>(_time);
        services.AddPortfolio(configuration).AddPeople(configuration).AddUnderstanding().AddAnswers().AddDelivery().AddTurns(configuration);
        services.AddSingleton<IScoreStore>(_store).AddSingleton<IChannelSender>(_sent);
        _services = services.BuildServiceProvider();
    }

    [Fact]
    public async Task Accept_WhenAnswerIsQuick_SendsOneCardAndNoTyping()
    {
        _store.Release();

        Accept("1", "help");
        await StopAsync();

        Assert.False(Assert.Single(_sent.All).IsTyping);
    }

    [Fact]
    public async Task Accept_WhenAnswerTakesLong_ShowsTypingFirst()
    {
        Accept("1", "help");
        await _store.Asked;
        await Until(() => _time.Waiting >= 2);
        _time.Advance(TimeSpan.FromMilliseconds(500));
        await Until(() => _sent.All.Count == 1);
        _store.Release();
        await StopAsync();

        Assert.Equal([true, false], _sent.All.Select(message => message.IsTyping));
    }

    [Fact]
    public async Task Accept_WhenAnswerNeverComes_SaysSoAfterTheLimit()
    {
        Accept("1", "help");
        await _store.Asked;
        await Until(() => _time.Waiting >= 2);
        _time.Advance(TimeSpan.FromSeconds(8));
        await StopAsync();

        Assert.Contains("wrong", PlainTextRenderer.Render(_sent.All[^1].Card!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accept_WhenTheStoreBreaks_ApologizesAndGoesOnWithTheNext()
    {
        _store.Break();

        Accept("1", "how is Acme?");
        Accept("2", "how is Acme?");
        await StopAsync();

        Assert.Equal(2, _sent.All.Count);
        Assert.All(_sent.All, message => Assert.Contains("wrong", PlainTextRenderer.Render(message.Card!), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Accept_WhenSameTurnComesTwice_AnswersOnce()
    {
        _store.Release();

        Assert.Equal(TurnAcceptance.Accepted, Accept("1", "help"));
        Assert.Equal(TurnAcceptance.Duplicate, Accept("1", "help"));
        await StopAsync();

        Assert.Single(_sent.All);
    }

    [Fact]
    public async Task StopAsync_WhenATurnIsInProgress_WaitsForItsAnswer()
    {
        Accept("1", "help");
        await _store.Asked;
        var stopping = StopAsync();

        Assert.False(stopping.IsCompleted);
        Assert.Equal(TurnAcceptance.Busy, Accept("2", "help"));
        _store.Release();
        await stopping;
        Assert.Single(_sent.All, message => !message.IsTyping);
    }

    public void Dispose()
    {
        _services.Dispose();
        _folder.Dispose();
    }

    private TurnAcceptance Accept(string id, string text) =>
        _services.GetRequiredService<ITurnIntake>().Accept(SomeTurns.Turn(id, text: text, channel: SentMessages.ChannelName));

    private Task StopAsync() => _services.GetRequiredService<TurnIntake>().StoppingAsync(CancellationToken.None);

    private static async Task Until(Func<bool> condition)
    {
        while (!condition()) await Task.Yield();
    }
}
