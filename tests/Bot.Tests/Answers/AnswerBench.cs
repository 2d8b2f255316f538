using HealthScore.Bot.Answers;
using HealthScore.Bot.Demo;
using HealthScore.Bot.Feedback;
using HealthScore.Bot.Hosting;
using HealthScore.Bot.People;
using HealthScore.Bot.Tests.Turns;
using HealthScore.Bot.Turns.Context;
using HealthScore.Bot.Understanding;
using HealthScore.Cards.Model;
using HealthScore.Cards.PlainText;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Caching;
using HealthScore.Scoring.Caching.Movements;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage;
using HealthScore.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HealthScore.Bot.Tests.Answers;

/// <summary>The answering half of the bot on the demo portfolio, on a day that only a test moves.</summary>
internal sealed class AnswerBench : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _services;
    private int _alone;

    private AnswerBench(IReadOnlyDictionary<string, string?> settings, Action<IServiceCollection> more)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(settings) { ["Store:Path"] = _folder.File("book.db") })
            .Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Time);
        services.AddPortfolio(configuration).AddPeople(configuration).AddUnderstanding().AddAnswers();
        more(services);
        _services = services.BuildServiceProvider();
    }

    public ManualTime Time { get; } = new(new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero));

    /// <summary>Before each answer scores are brought up to date, as they are all the time while the bot is served.</summary>
    public bool KeepsUp { get; set; } = true;

    public IHealthStore Store => _services.GetRequiredService<IHealthStore>();

    public FeedbackStore Feedback => _services.GetRequiredService<FeedbackStore>();

    public IOverrideStore Overrides => _services.GetRequiredService<IOverrideStore>();

    /// <summary>Computes what is due, as the served bot does by itself.</summary>
    public ValueTask<int> CatchUpAsync() => _services.GetRequiredService<LiveScoring>().CatchUpAsync(CancellationToken.None);

    public BookFollower Book => _services.GetRequiredService<BookFollower>();

    /// <summary>Makes these the only people there are.</summary>
    public void Know(params Person[] people) => _services.GetRequiredService<PeopleDirectory>().Swap(people);

    public MovementCache Movements => _services.GetRequiredService<MovementCache>();

    public AccountHistories Histories => _services.GetRequiredService<AccountHistories>();

    public ScoreCalculator Calculator => _services.GetRequiredService<ScoreCalculator>();

    public PastScores Pasts => _services.GetRequiredService<PastScores>();

    /// <summary>UTC, when it starts.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 21);

    public static Task<AnswerBench> StartAsync(params (string Setting, string Value)[] settings) => StartAsync(_ => { }, settings);

    /// <param name="more">Parts that only a test has.</param>
    public static async Task<AnswerBench> StartAsync(Action<IServiceCollection> more, params (string Setting, string Value)[] settings)
    {
        var bench = new AnswerBench(settings.ToDictionary(s => s.Setting, s => (string?)s.Value), more);
        await bench._services.GetRequiredService<PortfolioStart>().RunAsync(CancellationToken.None);
        return bench;
    }

    public Task<Card> AskAsync(string text, string? asker = DemoPeople.Ben) => AnswerAsync(text, null, asker);

    public Task<Card> PressAsync(ButtonPress press, string? asker = DemoPeople.Ben) => AnswerAsync("", press, asker);

    public async Task<string> SayAsync(string text, string? asker = DemoPeople.Ben) =>
        PlainTextRenderer.Render(await AskAsync(text, asker));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>As one turn of a conversation that goes on; otherwise each question stands alone.</summary>
    public Task<Card> GoOnAsync(string conversation, string text, string? asker = DemoPeople.Ben) => AnswerAsync(text, null, asker, conversation);

    public Task<Card> GoOnAsync(string conversation, ButtonPress press, string? asker = DemoPeople.Ben) => AnswerAsync("", press, asker, conversation);

    /// <summary>What the conversation was last about.</summary>
    public Task<TurnContext?> RememberedAsync(string conversation, string? asker) =>
        _services.GetRequiredService<Contexts>().ReadAsync(KeyOf(conversation, asker), "1", CancellationToken.None);

    /// <summary>As if the conversation had been about this.</summary>
    public void Remember(string conversation, string? asker, TurnContext context) =>
        _services.GetRequiredService<Contexts>().Remember(KeyOf(conversation, asker), context, "1");

    private static ContextKey KeyOf(string conversation, string? asker)
    {
        var turn = SomeTurns.Turn("1", conversation);
        return ContextKey.Of(turn.Conversation, turn.SenderKey, isKnown: asker is not null);
    }

    private async Task<Card> AnswerAsync(string text, ButtonPress? press, string? asker, string? conversation = null)
    {
        var person = asker is null ? null : _services.GetRequiredService<IPeopleDirectory>().Find(new UserId(asker));
        var turn = SomeTurns.Turn("1", conversation ?? $"alone {Interlocked.Increment(ref _alone)}", text) with { Press = press };
        if (KeepsUp) await CatchUpAsync();
        return (await _services.GetRequiredService<Answering>().AnswerAsync(turn, person, CancellationToken.None)).Card;
    }
}
